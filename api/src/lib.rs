//! The register's server as a library: the binary and the tests build on it.
//!
//! `routes` lists what there is; `handlers` answer; `db` keeps; `postgres` is the embedded default.

pub mod app;
pub mod areas;
pub mod auth;
pub mod cards;
pub mod cli;
pub mod clients;
pub mod clock;
pub mod config;
pub mod database;
pub mod db;
pub mod demo;
pub mod error;
pub mod extract;
pub mod handlers;
pub mod imports;
pub mod jobs;
pub mod metrics;
pub mod middleware;
pub mod openapi;
pub mod page;
pub mod places;
pub mod postgres;
pub mod practice;
pub mod private_file;
pub mod questionnaire;
pub mod references;
pub mod routes;
pub mod sandbox;
pub mod say;
pub mod secrets;
pub mod serve;
pub mod sheet_file;
pub mod spa;
pub mod stocks;
pub mod stop;
pub mod telemetry;
pub mod trail_words;
pub mod validity;
pub mod visits;
