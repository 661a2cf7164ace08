//! Types that several actions share.

mod fail_reason;
mod header;
mod resource;
mod sv;
mod tag;
mod task;
mod zone;
mod zone_filter;

pub use fail_reason::FailReason;
pub use header::Header;
pub use resource::{Resource, ResourceArea, ResourceStatus};
pub use sv::Sv;
pub use tag::Tag;
pub use task::{Task, TaskStatus};
pub use zone::{Zone, ZoneArea, ZoneCnameSpeedUp, ZoneCnameStatus, ZoneStatus, ZoneType};
pub use zone_filter::ZoneFilter;
