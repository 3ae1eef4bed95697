//! The migrations, compiled into the binary.

use diesel_migrations::{EmbeddedMigrations, embed_migrations};

/// Every migration of the workspace's `migrations/` folder, in order.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations");
