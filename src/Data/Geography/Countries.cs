using System.Collections.Frozen;

namespace RevBot.Data.Geography;

/// <summary>The countries that RevBot knows by name. Others are known by their code only.</summary>
/// <remarks>
/// The list holds countries that deals are likely to name, not all of ISO 3166. A code that it lacks is kept and shown
/// as it is.
/// </remarks>
public static class Countries
{
    private static readonly Country[] Known =
    [
        new("AE", "United Arab Emirates", "Emirati"),
        new("AR", "Argentina", "Argentinian"),
        new("AT", "Austria", "Austrian"),
        new("AU", "Australia", "Australian"),
        new("BE", "Belgium", "Belgian"),
        new("BG", "Bulgaria", "Bulgarian"),
        new("BR", "Brazil", "Brazilian"),
        new("CA", "Canada", "Canadian"),
        new("CH", "Switzerland", "Swiss"),
        new("CL", "Chile", "Chilean"),
        new("CN", "China", "Chinese"),
        new("CO", "Colombia", "Colombian"),
        new("CZ", "Czechia", "Czech"),
        new("DE", "Germany", "German"),
        new("DK", "Denmark", "Danish"),
        new("EE", "Estonia", "Estonian"),
        new("EG", "Egypt", "Egyptian"),
        new("ES", "Spain", "Spanish"),
        new("FI", "Finland", "Finnish"),
        new("FR", "France", "French"),
        new("GB", "United Kingdom", "British"),
        new("GR", "Greece", "Greek"),
        new("HK", "Hong Kong", "Hong Kong"),
        new("HR", "Croatia", "Croatian"),
        new("HU", "Hungary", "Hungarian"),
        new("ID", "Indonesia", "Indonesian"),
        new("IE", "Ireland", "Irish"),
        new("IL", "Israel", "Israeli"),
        new("IN", "India", "Indian"),
        new("IT", "Italy", "Italian"),
        new("JO", "Jordan", "Jordanian"),
        new("JP", "Japan", "Japanese"),
        new("KE", "Kenya", "Kenyan"),
        new("KR", "South Korea", "Korean"),
        new("LT", "Lithuania", "Lithuanian"),
        new("LU", "Luxembourg", "Luxembourgish"),
        new("LV", "Latvia", "Latvian"),
        new("MA", "Morocco", "Moroccan"),
        new("MX", "Mexico", "Mexican"),
        new("MY", "Malaysia", "Malaysian"),
        new("NG", "Nigeria", "Nigerian"),
        new("NL", "Netherlands", "Dutch"),
        new("NO", "Norway", "Norwegian"),
        new("NZ", "New Zealand", "New Zealand"),
        new("PA", "Panama", "Panamanian"),
        new("PE", "Peru", "Peruvian"),
        new("PH", "Philippines", "Philippine"),
        new("PK", "Pakistan", "Pakistani"),
        new("PL", "Poland", "Polish"),
        new("PT", "Portugal", "Portuguese"),
        new("RO", "Romania", "Romanian"),
        new("RS", "Serbia", "Serbian"),
        new("SA", "Saudi Arabia", "Saudi"),
        new("SE", "Sweden", "Swedish"),
        new("SG", "Singapore", "Singaporean"),
        new("SI", "Slovenia", "Slovenian"),
        new("SK", "Slovakia", "Slovak"),
        new("TH", "Thailand", "Thai"),
        new("TR", "Türkiye", "Turkish"),
        new("TW", "Taiwan", "Taiwanese"),
        new("UA", "Ukraine", "Ukrainian"),
        new("US", "United States", "American"),
        new("VN", "Vietnam", "Vietnamese"),
        new("ZA", "South Africa", "South African"),
    ];

    private static readonly FrozenDictionary<string, Country> ByCode = Known.ToFrozenDictionary(
        country => country.Code,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Other names that CRMs write, and the codes of three letters that are not the name's beginning.</summary>
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["USA"] = "US",
        ["U.S."] = "US",
        ["U.S.A."] = "US",
        ["United States of America"] = "US",
        ["UK"] = "GB",
        ["U.K."] = "GB",
        ["GBR"] = "GB",
        ["Great Britain"] = "GB",
        ["England"] = "GB",
        ["Scotland"] = "GB",
        ["Wales"] = "GB",
        ["Korea"] = "KR",
        ["Republic of Korea"] = "KR",
        ["Korea, Republic of"] = "KR",
        ["KOR"] = "KR",
        ["Turkey"] = "TR",
        ["TUR"] = "TR",
        ["Czech Republic"] = "CZ",
        ["CZE"] = "CZ",
        ["The Netherlands"] = "NL",
        ["Holland"] = "NL",
        ["NLD"] = "NL",
        ["UAE"] = "AE",
        ["ARE"] = "AE",
        ["Deutschland"] = "DE",
        ["DEU"] = "DE",
        ["Österreich"] = "AT",
        ["AUT"] = "AT",
        ["Schweiz"] = "CH",
        ["Suisse"] = "CH",
        ["CHE"] = "CH",
        ["España"] = "ES",
        ["ESP"] = "ES",
        ["Italia"] = "IT",
        ["Brasil"] = "BR",
        ["México"] = "MX",
        ["Polska"] = "PL",
        ["POL"] = "PL",
        ["Sverige"] = "SE",
        ["SWE"] = "SE",
        ["Danmark"] = "DK",
        ["DNK"] = "DK",
        ["Norge"] = "NO",
        ["Suomi"] = "FI",
        ["Viet Nam"] = "VN",
        ["VNM"] = "VN",
        ["JPN"] = "JP",
        ["CHN"] = "CN",
        ["SGP"] = "SG",
        ["ZAF"] = "ZA",
        ["IRL"] = "IE",
        ["PRT"] = "PT",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All, by code.</summary>
    public static IReadOnlyList<Country> All => Known;

    /// <summary>The country of a code; null where unknown.</summary>
    /// <param name="code">ISO 3166 two letters, any case. Names are not codes: "Germany" is unknown here.</param>
    public static Country? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The country of an English name; null where unknown.</summary>
    /// <param name="name">The name, any case.</param>
    public static Country? FindByName(string name) =>
        Array.Find(Known, country => string.Equals(country.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The code of a country as a CRM writes it: a code, a name, another name; the text itself where unknown.</summary>
    public static string CodeOf(string text) =>
        Find(text)?.Code
        ?? FindByName(text)?.Code
        ?? (
            Others.TryGetValue(text, out var code) ? code
            : text.Length == 3 ? OfThreeLetters(text) ?? text
            : text
        );

    /// <summary>Most codes of three letters are the name's first three.</summary>
    private static string? OfThreeLetters(string text) =>
        Known.Where(country => country.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
            ? only.Code
            : null;

    /// <summary>The English name of a code; the code itself where unknown.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code;
}
