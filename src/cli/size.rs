//! Amounts of memory as people write them.

/// Bytes of `256M`, `1G`, `64MB`, `1GiB`, `1048576`: units are powers of 1,024.
pub(super) fn parse_size(text: &str) -> Result<usize, String> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let shift = match unit.trim().to_ascii_uppercase().as_str() {
        "" | "B" => 0,
        "K" | "KB" | "KIB" => 10,
        "M" | "MB" | "MIB" => 20,
        "G" | "GB" | "GIB" => 30,
        _ => return Err("expected a number and K, M or G, such as 256M".to_owned()),
    };
    let number: usize =
        number.parse().map_err(|_| "expected a number and K, M or G, such as 256M".to_owned())?;
    number.checked_mul(1 << shift).ok_or_else(|| "more memory than can be addressed".to_owned())
}

#[cfg(test)]
mod tests {
    use super::parse_size;

    #[test]
    fn sizes_have_units() {
        assert_eq!(parse_size("256M"), Ok(256 << 20));
        assert_eq!(parse_size(" 1 GiB"), Ok(1 << 30));
        assert_eq!(parse_size("4096"), Ok(4096));
        for wrong in ["", "M", "12X", "-1", "1.5G", "99999999999999999999"] {
            assert!(parse_size(wrong).is_err(), "{wrong}");
        }
        assert!(parse_size("99999999999999G").is_err());
    }
}
