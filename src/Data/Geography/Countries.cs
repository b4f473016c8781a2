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

    /// <summary>All, by code.</summary>
    public static IReadOnlyList<Country> All => Known;

    /// <summary>The country of a code; null where unknown.</summary>
    /// <param name="code">ISO 3166 two letters, any case. Names are not codes: "Germany" is unknown here.</param>
    public static Country? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The country of an English name; null where unknown.</summary>
    /// <param name="name">The name, any case.</param>
    public static Country? FindByName(string name) =>
        Array.Find(Known, country => string.Equals(country.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The English name of a code; the code itself where unknown.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code;
}
