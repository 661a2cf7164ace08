//! Whole pages of our own, by what is odd about them; what most pages have is in `pages.rs`.

mod cells;
mod converted;
mod hostile;
mod impossible;
mod layout;
mod marks;
mod saved;
mod sections;
mod tags;
mod types;

use apidoc_ir::{Action, Service};
use apidoc_parse::{diagnostics::Diagnostic, join, page::Page, read_page};

/// The page of an action: what stands before its parameters, and the rows of these.
fn page_of(name: &str, description: &str, rows: &str) -> String {
    format!(
        "# {name}\n\n## 1. 接口描述\n\n接口请求域名： things.tencentcloudapi.com 。\n\n{description}\n\n默认接口请求频率限制：20次/秒。\n\n\
         ## 2. 输入参数\n\n<table>\n<thead>\n<tr>\n<th>参数名称</th>\n<th>必选</th>\n<th>类型</th>\n<th>描述</th>\n</tr>\n</thead>\n<tbody><tr>\n\
         <td>Action</td>\n<td>是</td>\n<td>String</td>\n<td>公共参数，本接口取值：{name}。</td>\n</tr>\n<tr>\n\
         <td>Version</td>\n<td>是</td>\n<td>String</td>\n<td>公共参数，本接口取值：2026-01-01。</td>\n</tr>\n{rows}</tbody></table>\n\n\
         ## 3. 输出参数\n\n<table>\n<thead>\n<tr>\n<th>参数名称</th>\n<th>类型</th>\n<th>描述</th>\n</tr>\n</thead>\n<tbody><tr>\n\
         <td>Total</td>\n<td>Integer</td>\n<td>总数。</td>\n</tr>\n<tr>\n<td>RequestId</td>\n<td>String</td>\n<td>唯一请求 ID。</td>\n</tr>\n</tbody></table>\n"
    )
}

fn row(name: &str, ty: &str, doc: &str) -> String {
    format!("<tr>\n<td>{name}</td>\n<td>否</td>\n<td>{ty}</td>\n<td>{doc}</td>\n</tr>\n")
}

fn page(text: &str) -> Page {
    read_page("things/2026-01-01/page.md", text.as_bytes())
}

/// The only action of a page of which nothing is said.
#[track_caller]
fn action(text: &str) -> Action {
    let mut page = page(text);
    assert_eq!(page.diagnostics, []);
    assert_eq!(page.actions.len(), 1);
    page.actions.remove(0).action
}

/// The only service of some pages, and what was said of them.
#[track_caller]
fn service(pages: &[(&str, &str)]) -> (Service, Vec<Diagnostic>) {
    let (mut ir, found) = join(pages.iter().map(|(file, text)| read_page(file, text.as_bytes())).collect());
    assert_eq!(ir.services.len(), 1, "{found:#?}");
    (ir.services.remove(0), found)
}

fn names(fields: &[apidoc_ir::Field]) -> Vec<&str> {
    fields.iter().map(|field| field.name.as_str()).collect()
}
