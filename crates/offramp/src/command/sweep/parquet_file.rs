//! A sweep as a Parquet file. Its rows stand as CSV in a file beside it until the last is there, so that it can go on like any other; then
//! they are written by columns, each of its type, and the CSV is removed. A Parquet file that is there is whole.
//!
//! What the numbers rest on stands in the file's metadata, as JSON under the key `offramp`.

use std::fs::{self, File};
use std::io::{self, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType};
use parquet::errors::{ParquetError, Result as Parquet};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};
use protocol::field::FieldError;
use rayon::ThreadPool;

use super::begun;
use super::plan::Plan;
use super::stream::{Target, stream};
use crate::failure::Failure;
use crate::{standard_error, terminal};

/// How many rows are held in memory, and stand together in the file.
const GROUP: usize = 65_536;

/// The key of the metadata.
const KEY: &str = "offramp";

/// Writes the file anew.
///
/// # Errors
/// If it cannot be written.
pub fn write(path: &Path, option: &str, plan: &Plan, pool: &ThreadPool) -> Result<(), Failure> {
    finish(path, option, plan, pool, Target::new_file(&beside(path), option)?)
}

/// Goes on with the rows beside the file; begins them where there are none. If the file is there, nothing is left to do.
///
/// # Errors
/// If the file or the rows beside it are of another sweep, or it cannot be written.
pub fn resume(path: &Path, option: &str, plan: &Plan, pool: &ThreadPool) -> Result<(), Failure> {
    match File::open(path) {
        Ok(file) => {
            let wrong = |received: String| {
                let expected = format!("a whole file of this sweep ({})", plan.metadata());
                Failure::input(FieldError::new(format!("{option} {}", path.display()), expected, received))
            };
            let found = metadata(file).map_err(|error| wrong(error.to_string()))?;
            if found != Some(plan.metadata().to_string()) {
                return Err(wrong(found.unwrap_or_else(|| "one that says nothing of its sweep".into())));
            }
            standard_error::say(&format!("notice: {} is whole already", path.display()));
            // Where the last thing that happened was that the file got its name.
            let _ = fs::remove_file(beside(path));
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            finish(path, option, plan, pool, begun::target(&beside(path), option, plan)?)
        }
        Err(error) => Err(Failure::File(format!("{option} {}", path.display()), error)),
    }
}

/// The file in which rows stand until all are there.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// Evaluates what is left, then writes the file.
fn finish(path: &Path, option: &str, plan: &Plan, pool: &ThreadPool, mut rows: Target) -> Result<(), Failure> {
    stream(plan, &mut rows, pool)?;
    let Some(mut rows) = rows.into_file() else { return Ok(()) };
    let written = rows
        .rewind()
        .and_then(|()| terminal::replace(path, |file| by_columns(&rows, file, plan).map_err(io::Error::other)))
        .and_then(|()| fs::remove_file(beside(path)));
    written.map_err(|error| Failure::File(format!("{option} {}", path.display()), error))
}

/// Writes the rows by columns.
fn by_columns(rows: &File, file: &mut File, plan: &Plan) -> Parquet<()> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(format!("offramp {}", env!("CARGO_PKG_VERSION")))
        .set_key_value_metadata(Some(vec![KeyValue::new(KEY.into(), plan.metadata().to_string())]))
        .build();
    let mut writer = SerializedFileWriter::new(file, schema(plan)?, Arc::new(properties))?;
    let mut reader = ReaderBuilder::new().has_headers(!plan.heads.is_empty()).from_reader(rows);
    let mut records = reader.records();
    loop {
        let group = records.by_ref().take(GROUP).collect::<Result<Vec<StringRecord>, csv::Error>>();
        let group = group.map_err(|error| ParquetError::External(Box::new(error)))?;
        if group.is_empty() {
            break;
        }
        let mut columns = writer.next_row_group()?;
        for column in 0..plan.columns.heads().len() {
            let cells = group.iter().map(|row| row.get(column).unwrap_or_default());
            match column.cmp(&plan.columns.numbers()) {
                std::cmp::Ordering::Less => write_column::<DoubleType>(&mut columns, &parsed(cells)?)?,
                std::cmp::Ordering::Equal => write_column::<BoolType>(&mut columns, &parsed(cells)?)?,
                std::cmp::Ordering::Greater => {
                    write_column::<ByteArrayType>(&mut columns, &cells.map(ByteArray::from).collect::<Vec<_>>())?;
                }
            }
        }
        columns.close()?;
    }
    writer.close().map(drop)
}

/// The columns: numbers, whether they are sure, and what is said of all.
fn schema(plan: &Plan) -> Parquet<TypePtr> {
    let heads = plan.columns.heads();
    let column = |(place, head): (usize, &String)| {
        let (physical, logical) = match place.cmp(&plan.columns.numbers()) {
            std::cmp::Ordering::Less => (Physical::DOUBLE, None),
            std::cmp::Ordering::Equal => (Physical::BOOLEAN, None),
            std::cmp::Ordering::Greater => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        };
        let column =
            Type::primitive_type_builder(head, physical).with_repetition(Repetition::REQUIRED).with_logical_type(logical);
        column.build().map(Arc::new)
    };
    let columns = heads.iter().enumerate().map(column).collect::<Parquet<Vec<TypePtr>>>()?;
    Type::group_type_builder("sweep").with_fields(columns).build().map(Arc::new)
}

fn write_column<T: DataType>(columns: &mut SerializedRowGroupWriter<'_, &mut File>, values: &[T::T]) -> Parquet<()> {
    if let Some(mut column) = columns.next_column()? {
        column.typed::<T>().write_batch(values, None, None)?;
        column.close()?;
    }
    Ok(())
}

fn parsed<'a, V: std::str::FromStr>(cells: impl Iterator<Item = &'a str>) -> Parquet<Vec<V>> {
    let parse = |cell: &str| cell.parse().map_err(|_| ParquetError::General(format!("{cell:?} in the rows beside the file")));
    cells.map(parse).collect()
}

/// What a whole file says of its sweep.
fn metadata(file: File) -> Parquet<Option<String>> {
    let reader = SerializedFileReader::new(file)?;
    let said = reader.metadata().file_metadata().key_value_metadata().into_iter().flatten();
    Ok({ said }.find(|said| said.key == KEY).and_then(|said| said.value.clone()))
}
