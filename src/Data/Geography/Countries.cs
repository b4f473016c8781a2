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
        new("AE", "ARE", "United Arab Emirates", "Emirati"),
        new("AR", "ARG", "Argentina", "Argentinian"),
        new("AT", "AUT", "Austria", "Austrian"),
        new("AU", "AUS", "Australia", "Australian"),
        new("BE", "BEL", "Belgium", "Belgian"),
        new("BG", "BGR", "Bulgaria", "Bulgarian"),
        new("BR", "BRA", "Brazil", "Brazilian"),
        new("CA", "CAN", "Canada", "Canadian"),
        new("CH", "CHE", "Switzerland", "Swiss"),
        new("CL", "CHL", "Chile", "Chilean"),
        new("CN", "CHN", "China", "Chinese"),
        new("CO", "COL", "Colombia", "Colombian"),
        new("CZ", "CZE", "Czechia", "Czech"),
        new("DE", "DEU", "Germany", "German"),
        new("DK", "DNK", "Denmark", "Danish"),
        new("EE", "EST", "Estonia", "Estonian"),
        new("EG", "EGY", "Egypt", "Egyptian"),
        new("ES", "ESP", "Spain", "Spanish"),
        new("FI", "FIN", "Finland", "Finnish"),
        new("FR", "FRA", "France", "French"),
        new("GB", "GBR", "United Kingdom", "British"),
        new("GR", "GRC", "Greece", "Greek"),
        new("HK", "HKG", "Hong Kong", "Hong Kong"),
        new("HR", "HRV", "Croatia", "Croatian"),
        new("HU", "HUN", "Hungary", "Hungarian"),
        new("ID", "IDN", "Indonesia", "Indonesian"),
        new("IE", "IRL", "Ireland", "Irish"),
        new("IL", "ISR", "Israel", "Israeli"),
        new("IN", "IND", "India", "Indian"),
        new("IT", "ITA", "Italy", "Italian"),
        new("JO", "JOR", "Jordan", "Jordanian"),
        new("JP", "JPN", "Japan", "Japanese"),
        new("KE", "KEN", "Kenya", "Kenyan"),
        new("KR", "KOR", "South Korea", "Korean"),
        new("LT", "LTU", "Lithuania", "Lithuanian"),
        new("LU", "LUX", "Luxembourg", "Luxembourgish"),
        new("LV", "LVA", "Latvia", "Latvian"),
        new("MA", "MAR", "Morocco", "Moroccan"),
        new("MX", "MEX", "Mexico", "Mexican"),
        new("MY", "MYS", "Malaysia", "Malaysian"),
        new("NG", "NGA", "Nigeria", "Nigerian"),
        new("NL", "NLD", "Netherlands", "Dutch"),
        new("NO", "NOR", "Norway", "Norwegian"),
        new("NZ", "NZL", "New Zealand", "New Zealand"),
        new("PA", "PAN", "Panama", "Panamanian"),
        new("PE", "PER", "Peru", "Peruvian"),
        new("PH", "PHL", "Philippines", "Philippine"),
        new("PK", "PAK", "Pakistan", "Pakistani"),
        new("PL", "POL", "Poland", "Polish"),
        new("PT", "PRT", "Portugal", "Portuguese"),
        new("RO", "ROU", "Romania", "Romanian"),
        new("RS", "SRB", "Serbia", "Serbian"),
        new("SA", "SAU", "Saudi Arabia", "Saudi"),
        new("SE", "SWE", "Sweden", "Swedish"),
        new("SG", "SGP", "Singapore", "Singaporean"),
        new("SI", "SVN", "Slovenia", "Slovenian"),
        new("SK", "SVK", "Slovakia", "Slovak"),
        new("TH", "THA", "Thailand", "Thai"),
        new("TR", "TUR", "Türkiye", "Turkish"),
        new("TW", "TWN", "Taiwan", "Taiwanese"),
        new("UA", "UKR", "Ukraine", "Ukrainian"),
        new("US", "USA", "United States", "American"),
        new("VN", "VNM", "Vietnam", "Vietnamese"),
        new("ZA", "ZAF", "South Africa", "South African"),
    ];

    private static readonly FrozenDictionary<string, Country> ByCode = Known.ToFrozenDictionary(
        country => country.Code,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenDictionary<string, Country> ByThreeLetters = Known.ToFrozenDictionary(
        country => country.ThreeLetters,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Other names that CRMs write.</summary>
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["U.S."] = "US",
        ["U.S.A."] = "US",
        ["United States of America"] = "US",
        ["UK"] = "GB",
        ["U.K."] = "GB",
        ["Great Britain"] = "GB",
        ["England"] = "GB",
        ["Scotland"] = "GB",
        ["Wales"] = "GB",
        ["Korea"] = "KR",
        ["Republic of Korea"] = "KR",
        ["Korea, Republic of"] = "KR",
        ["Turkey"] = "TR",
        ["Czech Republic"] = "CZ",
        ["The Netherlands"] = "NL",
        ["Holland"] = "NL",
        ["UAE"] = "AE",
        ["Deutschland"] = "DE",
        ["Österreich"] = "AT",
        ["Schweiz"] = "CH",
        ["Suisse"] = "CH",
        ["España"] = "ES",
        ["Italia"] = "IT",
        ["Brasil"] = "BR",
        ["México"] = "MX",
        ["Polska"] = "PL",
        ["Sverige"] = "SE",
        ["Danmark"] = "DK",
        ["Norge"] = "NO",
        ["Suomi"] = "FI",
        ["Viet Nam"] = "VN",
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

    /// <summary>
    /// The code of a country as a CRM writes it: a code of two or three letters, a name, another name; the text itself
    /// where unknown.
    /// </summary>
    public static string CodeOf(string text) =>
        Find(text)?.Code
        ?? ByThreeLetters.GetValueOrDefault(text)?.Code
        ?? FindByName(text)?.Code
        ?? Others.GetValueOrDefault(text)
        ?? text;

    /// <summary>The English name of a code; the code itself where unknown.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code;
}
