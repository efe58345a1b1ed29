//! Sweeps as Parquet: the same numbers as in CSV, in columns of their types, with what they rest on.
#![cfg(feature = "parquet")]

use std::fs::{self, File};
use std::path::Path;

use parquet::basic::{LogicalType, Type};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use serde_json::{Value, json};

use crate::process::{Finished, offramp, offramp_reading};

const ALTERED: &str = "--sample lhs 30 --vary mediation --vary motives --set overstretch=0.2 --coefficient h=3 \
                       --suppose talks@25-jan --outcome widened --day 3 --day 14";

fn sweep(design: &str, option: &str, file: &Path) -> Finished {
    let name = file.to_str().expect("a name of letters");
    let arguments: Vec<&str> = ["sweep"].into_iter().chain(design.split_whitespace()).chain([option, name]).collect();
    offramp_reading("", &arguments)
}

/// The rows of a file as CSV writes them, with their heads.
fn as_csv(file: &Path) -> String {
    let reader = SerializedFileReader::new(File::open(file).expect("a file")).expect("Parquet");
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let heads: Vec<&str> = schema.columns().iter().map(|column| column.name()).collect();
    let cell = |field: &Field| match field {
        Field::Double(number) => number.to_string(),
        Field::Bool(is_so) => is_so.to_string(),
        Field::Str(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    let rows = reader.get_row_iter(None).expect("rows");
    let rows = rows.map(|row| row.expect("a row").get_column_iter().map(|(_, field)| cell(field)).collect::<Vec<_>>().join(","));
    [heads.join(",")].into_iter().chain(rows).map(|line| line + "\n").collect()
}

/// What a file says of its sweep.
fn said(file: &Path) -> Value {
    let reader = SerializedFileReader::new(File::open(file).expect("a file")).expect("Parquet");
    let pairs = reader.metadata().file_metadata().key_value_metadata().expect("metadata").clone();
    let value = pairs.into_iter().find(|pair| pair.key == "offramp").and_then(|pair| pair.value).expect("ours");
    serde_json::from_str(&value).expect("JSON")
}

#[test]
fn a_file_has_the_numbers_of_the_csv_to_the_last_digit_and_nothing_stays_beside_it() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("a sweep.parquet");
    for design in
        [ALTERED, "--sample sobol 20 --from 16-jan", "--grid mediation=0:1:4 --grid motive_coerce=0.1:0.9:5 --rows 3..17"]
    {
        // Without --format: the file's name says it.
        let finished = sweep(design, "--output", &file);
        assert_eq!((finished.code, finished.output.as_str()), (Some(0), ""), "{}", finished.errors);
        let text = offramp(&format!("sweep {design}")).succeeded();
        let has_heads = !design.contains("--rows");
        let found = as_csv(&file);
        let rows = found.split_once('\n').expect("heads").1;
        assert_eq!(if has_heads { &found } else { rows }, text, "{design}");
        let left: Vec<_> = fs::read_dir(directory.path()).expect("a directory").collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }
}

#[test]
fn columns_have_their_types_and_the_file_says_what_its_numbers_rest_on() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("part");
    sweep(&format!("{ALTERED} --shard 2/3 --format parquet"), "--output", &file).succeeded();
    let reader = SerializedFileReader::new(File::open(&file).expect("a file")).expect("Parquet");
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let types: Vec<_> =
        schema.columns().iter().map(|column| (column.physical_type(), column.logical_type_ref().cloned())).collect();
    let number = (Type::DOUBLE, None);
    let text = (Type::BYTE_ARRAY, Some(LogicalType::String));
    let expected = [vec![number; 6], vec![(Type::BOOLEAN, None)], vec![text; 2]].concat();
    assert_eq!(types, expected);
    let said = said(&file);
    assert_eq!(said["model"], json!(model::MODEL_VERSION.to_string()));
    assert_eq!(said["version"], json!(env!("CARGO_PKG_VERSION")));
    assert_eq!(
        (&said["from"], &said["suppose"], &said["altered"]),
        (&json!("18-jan"), &json!("talks@25-jan"), &json!({ "h": 3.0 }))
    );
    assert_eq!(said["design"], json!({ "sample": "lhs", "points": 30, "seed": 0, "vary": ["mediation", "motives"] }));
    assert_eq!(said["rows"], json!({ "from": 10, "to": 20, "of": 30 }));
    assert_eq!(said["assumptions"]["overstretch"], json!(0.2));
    for varied in ["mediation", "motive_broaden"] {
        assert_eq!(said["assumptions"].get(varied), None, "what varies is in the columns");
    }
}

#[test]
fn an_interrupted_file_goes_on_beside_its_name_and_a_whole_one_is_left_as_it_is() {
    let directory = tempfile::tempdir().expect("a directory");
    let [file, beside, other] = ["sweep.parquet", "sweep.parquet.part", "whole.parquet"].map(|name| directory.path().join(name));
    let design = "--sample sobol 24 --vary mediation --outcome widened";
    sweep(design, "--output", &other).succeeded();
    let whole = fs::read(&other).expect("a file");
    let text = offramp(&format!("sweep {design}")).succeeded();
    for cut in [0, 10, 100, 501, text.len()] {
        fs::write(&beside, &text[..cut]).expect("a file");
        assert_eq!(sweep(design, "--resume", &file).code, Some(0));
        assert!(fs::read(&file).expect("a file") == whole && !beside.exists(), "cut at {cut}");
        let again = sweep(design, "--resume", &file);
        assert_eq!((again.code, again.errors), (Some(0), format!("notice: {} is whole already\n", file.display())));
        assert!(fs::read(&file).expect("a file") == whole);
        fs::remove_file(&file).expect("a file");
    }
    // One of another sweep, and one that is none.
    for wrong in
        ["--sample sobol 24 --vary resolve --outcome widened", "--sample sobol 24 --vary mediation --outcome widened --rows 0..9"]
    {
        let refused = sweep(wrong, "--resume", &other).faults();
        assert!(
            refused[0].starts_with(&format!("--resume {}: expected a whole file of this sweep (", other.display())),
            "{refused:?}"
        );
    }
    fs::write(&file, "mediation").expect("a file");
    assert_eq!(sweep(design, "--resume", &file).faults().len(), 1);
    assert_eq!(fs::read_to_string(&file).expect("a file"), "mediation");
    assert!(fs::read(&other).expect("a file") == whole);
}

#[test]
fn what_a_parquet_file_cannot_do_is_said() {
    for (arguments, fault) in [
        ("--format parquet", "--output: expected a file for the Parquet, here or in --resume, received none"),
        ("--output a.parquet --bom", "--bom: expected --format csv beside it, received another format"),
        ("--format table", "--format: expected csv or parquet, received \"table\""),
    ] {
        assert_eq!(offramp(&format!("sweep --sample lhs 9 {arguments}")).faults(), [fault], "{arguments}");
    }
}
