//! Values of generated types for tests.

/// Builds a value of a generated type for a test: the named fields are set, the others are empty.
///
/// Generated types are `#[non_exhaustive]`, so that a struct expression is not possible outside of their crate.
///
/// ```
/// # #[derive(Default, PartialEq, Debug)] #[non_exhaustive] pub struct Zone { pub zone_id: String, pub paused: bool }
/// # #[derive(Default, PartialEq, Debug)] #[non_exhaustive] pub struct DescribeZonesResponse { pub zones: Vec<Zone>, pub total_count: i64 }
/// use tencentcloud_core::build;
///
/// let response = build!(DescribeZonesResponse {
///     zones: vec![build!(Zone { zone_id: "zone-1".into() })],
///     total_count: 1,
/// });
/// assert_eq!(response.zones[0].zone_id, "zone-1");
/// ```
#[macro_export]
macro_rules! build {
    ($type:ty { $($field:ident: $value:expr),* $(,)? }) => {{
        #[allow(unused_mut)]
        let mut value = <$type as ::std::default::Default>::default();
        $(value.$field = $value;)*
        value
    }};
}
