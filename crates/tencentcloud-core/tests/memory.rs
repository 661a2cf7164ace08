//! The memory that decoding takes, measured with a counting allocator: a response of n bytes takes at most 256 MiB or 40 n, or is an error.

mod common;

use common::record::Task;
use peak_alloc::PeakAlloc;
use tencentcloud_core::{
    Action, ActionMeta, Call, ErrorKind,
    testing::{Reply, Script, block_on},
};

#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

/// A type that is large in memory and small on the wire.
#[derive(Default)]
struct Wide {
    a: Parts,
    b: Parts,
    c: Parts,
    next: Option<Box<Wide>>,
    list: Vec<Wide>,
}
tencentcloud_core::rt::record! { Wide: "Wide"; 0 => a: "A", 1 => b: "B", 2 => c: "C", 3 => next: "Next", 4 => list: "List", }

#[derive(Default)]
struct Parts {
    a: Task,
    b: Task,
    c: Task,
}
tencentcloud_core::rt::record! { Parts: "Parts"; 0 => a: "A", 1 => b: "B", 2 => c: "C", }

impl Action for Wide {
    type Response = Wide;
    const META: &'static ActionMeta = &ActionMeta::new("x", "2026-11-24", "DescribeWide").idempotent();
}

/// One test, so that nothing else allocates at the same time.
#[test]
fn a_small_response_does_not_take_all_memory() {
    const LEAST: usize = 256 << 20;
    let call = |content: String, limit: Option<usize>| {
        let n = content.len();
        let script = Script::new([Reply::response(&content)]);
        drop(content);
        let builder = script.builder();
        let client = limit.into_iter().fold(builder, |builder, limit| builder.max_decoded_bytes(limit)).build().unwrap();
        let before = ALLOCATED.current_usage();
        ALLOCATED.reset_peak_usage();
        let result = block_on(Call::new(&client, Wide::default()));
        let peak = ALLOCATED.peak_usage() - before;
        let allowed = limit.unwrap_or_else(|| LEAST.max(40 * n));
        // The client, the request and what the test itself keeps.
        assert!(peak <= allowed + (1 << 20), "{n} bytes take {peak}");
        result.map(|wide| wide.list.len())
    };
    let items = |item: &str, count: usize| format!(r#"{{"List":[{}]}}"#, vec![item; count].join(","));

    assert!(size_of::<Wide>() > 1000);
    assert_eq!(call(items("{}", 10_000), None).unwrap(), 10_000);
    for item in ["{}", r#"{"Next":{}}"#, r#"{"List":[{}]}"#] {
        let error = call(items(item, 400_000), None).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Decode(_)) && error.to_string().contains("max_decoded_bytes"), "{error}");
    }
    // The second reading, which numbers of an odd spelling need, has the same limit.
    let error = call(items(r#"{"Next":{"A":{"A":{"Size":"1e0"}}}}"#, 200_000), None).unwrap_err();
    assert!(error.to_string().contains("max_decoded_bytes"), "{error}");
    // Text is no larger in memory than on the wire.
    let tags = format!(r#"{{"A":{{"A":{{"Tags":[{}]}}}}}}"#, vec![r#""""#; 500_000].join(","));
    call(tags, None).unwrap();
    let error = call(items("{}", 10_000), Some(4 << 20)).unwrap_err();
    assert!(error.to_string().contains("more than 4194304 bytes"), "{error}");
}
