//! Error codes that every service can return: the gateway in front of the services checks requests before a service sees them.
//!
//! The texts are our own. A text of a page takes precedence.

use apidoc_ir::Language;

/// An error code of all services.
pub(super) struct CommonCode {
    /// Code on the wire.
    pub(super) code: &'static str,
    english: &'static str,
    chinese: &'static str,
}

impl CommonCode {
    /// Returns the meaning of the code.
    pub(super) fn doc(&self, language: Language) -> &'static str {
        match language {
            Language::Zh => self.chinese,
            Language::En => self.english,
        }
    }
}

const fn code(code: &'static str, english: &'static str, chinese: &'static str) -> CommonCode {
    CommonCode { code, english, chinese }
}

/// The codes, sorted.
pub(super) const COMMON_CODES: &[CommonCode] = &[
    code("ActionOffline", "The action has been taken offline.", "该接口已经停用。"),
    code("AuthFailure.InvalidAuthorization", "The `Authorization` header is malformed.", "`Authorization` 请求头的格式不正确。"),
    code("AuthFailure.InvalidSecretId", "The SecretId does not belong to an API key.", "SecretId 不是云 API 密钥。"),
    code("AuthFailure.MFAFailure", "Multi-factor authentication failed.", "多因素认证未通过。"),
    code("AuthFailure.SecretIdNotFound", "The SecretId does not exist, or it is disabled.", "SecretId 不存在或已被禁用。"),
    code(
        "AuthFailure.SignatureExpire",
        "The timestamp of the signature is too old, or the clock is wrong.",
        "签名的时间戳已过期，或本机时钟不准。",
    ),
    code("AuthFailure.SignatureFailure", "The signature does not match the request.", "签名与请求内容不一致。"),
    code("AuthFailure.TokenFailure", "The token of temporary credentials is invalid.", "临时密钥的 token 无效。"),
    code("AuthFailure.UnauthorizedOperation", "The caller has no permission for this request.", "调用者没有执行该请求的权限。"),
    code("DryRunOperation", "The request would have succeeded without `DryRun`.", "请求可以成功执行，但带有 `DryRun` 参数。"),
    code("FailedOperation", "The operation failed.", "操作没有成功。"),
    code("InternalError", "An internal error of the service.", "服务内部出错。"),
    code("InvalidAction", "The action does not exist.", "没有这个接口。"),
    code("InvalidParameter", "A parameter is invalid.", "参数不正确。"),
    code("InvalidParameterValue", "The value of a parameter is invalid.", "参数的值不正确。"),
    code("InvalidRequest", "The body is not valid multipart content.", "请求体不是有效的 multipart 内容。"),
    code("IpInBlacklist", "The IP address of the caller is on a deny list.", "调用方 IP 地址在黑名单内。"),
    code("IpNotInWhitelist", "The IP address of the caller is not on the allow list.", "调用方 IP 地址不在白名单内。"),
    code("LimitExceeded", "A quota is exceeded.", "超出了配额。"),
    code("MissingParameter", "A required parameter is missing.", "缺少必填参数。"),
    code("NoSuchProduct", "The service does not exist.", "没有这个产品。"),
    code("NoSuchVersion", "The version of the API does not exist.", "没有这个接口版本。"),
    code("RequestLimitExceeded", "Too many requests in a short time.", "短时间内请求过多。"),
    code(
        "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
        "Too many requests of the root account, over all regions.",
        "主账号在所有地域的请求过多。",
    ),
    code("RequestLimitExceeded.IPLimitExceeded", "Too many requests from one IP address.", "同一 IP 地址的请求过多。"),
    code("RequestLimitExceeded.UinLimitExceeded", "Too many requests of the root account.", "主账号的请求过多。"),
    code("RequestSizeLimitExceeded", "The request is too large.", "请求内容过大。"),
    code("ResourceInUse", "The resource is in use.", "资源正在使用中。"),
    code("ResourceInsufficient", "There are not enough resources.", "可用资源不够。"),
    code("ResourceNotFound", "The resource does not exist.", "没有这个资源。"),
    code("ResourceUnavailable", "The resource is not available.", "资源目前不可用。"),
    code("ResponseSizeLimitExceeded", "The response would be too large.", "返回内容过大。"),
    code("ServiceUnavailable", "The service is temporarily unavailable.", "服务暂时不可用。"),
    code("UnauthorizedOperation", "The operation is not authorized.", "操作未获授权。"),
    code("UnknownParameter", "The request has a parameter that the action does not define.", "请求中有接口未定义的参数。"),
    code("UnsupportedOperation", "The operation is not supported.", "不支持该操作。"),
    code(
        "UnsupportedProtocol",
        "The protocol or HTTP method is not supported; use HTTPS with GET or POST.",
        "不支持该协议或请求方法，请使用 GET 或 POST。",
    ),
    code("UnsupportedRegion", "The action is not available in this region.", "该地域不支持此接口。"),
];

/// Whether every service can return a code, also if no page lists it.
pub(crate) fn is_common(code: &str) -> bool {
    COMMON_CODES.binary_search_by(|common| common.code.cmp(code)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_complete() {
        assert!(COMMON_CODES.is_sorted_by(|a, b| a.code < b.code));
        for language in [Language::Zh, Language::En] {
            assert!(COMMON_CODES.iter().all(|code| code.doc(language).ends_with(['.', '\u{3002}'])));
        }
    }
}
