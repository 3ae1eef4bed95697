//! The bounds that follow from a type: how long a day, a moment, an id or a header is, and how large a count.

use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

/// Members that hold values, not schemas.
const VALUES: [&str; 5] = ["example", "examples", "default", "enum", "const"];

/// Lengths of what has a form, in characters.
const FORMS: [(&str, u32); 3] = [("uuid", 36), ("date", 10), ("date-time", 40)];

/// Longest value of a map from names, such as the figures of a notice, in characters.
const LONGEST_FIGURE: u32 = 500;

/// Longest name in such a map, in characters.
const LONGEST_NAME: u32 = 60;

/// Longest text of a list of texts that says no other, in characters.
const LONGEST_ITEM: u32 = 100;

/// Lengths of bodies that are text, in characters.
const TEXTS: [(&str, u32); 3] = [
    ("text/plain", 2_000),
    ("text/html", 1_000_000),
    ("text/csv", 100_000_000),
];

/// Largest whole number that every JSON reader reads exactly.
const LARGEST_EXACT: u64 = 9_007_199_254_740_991;

/// Gives each schema of a document the bounds that it does not state itself.
pub(super) fn bound(document: &mut Object) {
    for member in ["paths", "components"] {
        if let Some(value) = document.get_mut(member) {
            walk(value);
        }
    }
}

fn walk(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(walk),
        Value::Object(members) => {
            bound_texts_inside(members);
            bound_one(members);
            for (name, inner) in members.iter_mut() {
                if !VALUES.contains(&name.as_str()) || inner.get("type").is_some() {
                    walk(inner);
                }
            }
        }
        _ => {}
    }
}

/// Bodies that are text, maps, and lists of texts.
fn bound_texts_inside(members: &mut Object) {
    let content = members.get_mut("content").and_then(Value::as_object_mut);
    for (media_type, body) in content.into_iter().flatten() {
        let longest = TEXTS.iter().find(|(known, _)| known == media_type);
        if let (Some((_, longest)), Some(schema)) = (longest, body.get_mut("schema")) {
            limit(schema, *longest);
        }
    }
    for (inside, longest) in [
        ("additionalProperties", LONGEST_FIGURE),
        ("propertyNames", LONGEST_NAME),
        ("items", LONGEST_ITEM),
    ] {
        if let Some(schema) = members.get_mut(inside) {
            limit(schema, longest);
        }
    }
}

/// The longest text that a schema takes, when it is one without a form and without a bound.
fn limit(schema: &mut Value, longest: u32) {
    let Some(schema) = schema.as_object_mut() else {
        return;
    };
    let is_bounded = ["maxLength", "format", "enum", "const"]
        .into_iter()
        .any(|bound| schema.contains_key(bound));
    if is_of(schema, "string") && !is_bounded {
        schema.insert("maxLength".to_owned(), json!(longest));
    }
}

fn bound_one(schema: &mut Object) {
    if is_of(schema, "string") {
        let form = schema.get("format").and_then(Value::as_str);
        let length = FORMS.iter().find(|(known, _)| Some(*known) == form);
        if let Some((_, length)) = length {
            schema.entry("maxLength").or_insert(json!(length));
        }
    }
    if is_of(schema, "integer") {
        let is_long = schema.get("format") == Some(&json!("int64"));
        let most = if is_long {
            json!(LARGEST_EXACT)
        } else {
            json!(i32::MAX)
        };
        // What the register counts and numbers begins at nothing.
        schema.entry("minimum").or_insert(json!(0));
        schema.entry("maximum").or_insert(most);
    }
}

/// Whether a schema is of a type, or of that or null.
fn is_of(schema: &Object, wanted: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(own)) => own == wanted,
        Some(Value::Array(own)) => own.iter().any(|own| own == wanted),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_gets_its_bounds_and_keeps_its_own() {
        let mut document = json!({ "components": {
            "id": { "type": "string", "format": "uuid" },
            "count": { "type": ["integer", "null"], "format": "int32", "minimum": 1 },
            "sum": { "type": "integer", "format": "int64" },
            "text": { "type": "string", "maxLength": 5 },
            "map": { "additionalProperties": { "type": "string" } },
            "example": { "type": "string", "format": "date" },
            "file": { "content": { "text/csv": { "schema": { "type": "string" } } } },
        } });

        bound(document.as_object_mut().unwrap());

        let parts = document.get("components").unwrap();
        for (pointer, wanted) in [
            ("/id/maxLength", json!(36)),
            ("/count/minimum", json!(1)),
            ("/count/maximum", json!(i32::MAX)),
            ("/sum/minimum", json!(0)),
            ("/sum/maximum", json!(LARGEST_EXACT)),
            ("/text/maxLength", json!(5)),
            ("/map/additionalProperties/maxLength", json!(LONGEST_FIGURE)),
            ("/example/maxLength", json!(10)),
            (
                "/file/content/text~1csv/schema/maxLength",
                json!(100_000_000),
            ),
        ] {
            assert_eq!(parts.pointer(pointer), Some(&wanted), "{pointer}");
        }
    }
}
