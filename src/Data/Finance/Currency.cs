using System.Collections.Frozen;

namespace RevBot.Data.Finance;

/// <summary>An ISO 4217 currency. Equal when the codes are equal; codes are upper case.</summary>
/// <remarks>
/// A code is not checked against a list: any three letters make a currency, with two digits where ISO 4217 is not known
/// to give others.
/// </remarks>
public readonly record struct Currency
{
    private static readonly FrozenDictionary<string, int> DigitsByCode = new Dictionary<string, int>(
        StringComparer.Ordinal
    )
    {
        ["BIF"] = 0,
        ["CLP"] = 0,
        ["DJF"] = 0,
        ["GNF"] = 0,
        ["ISK"] = 0,
        ["JPY"] = 0,
        ["KMF"] = 0,
        ["KRW"] = 0,
        ["PYG"] = 0,
        ["RWF"] = 0,
        ["UGX"] = 0,
        ["UYI"] = 0,
        ["VND"] = 0,
        ["VUV"] = 0,
        ["XAF"] = 0,
        ["XOF"] = 0,
        ["XPF"] = 0,
        ["BHD"] = 3,
        ["IQD"] = 3,
        ["JOD"] = 3,
        ["KWD"] = 3,
        ["LYD"] = 3,
        ["OMR"] = 3,
        ["TND"] = 3,
        ["CLF"] = 4,
        ["UYW"] = 4,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dollars = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "ARS",
            "AUD",
            "BBD",
            "BMD",
            "BND",
            "BRL",
            "BSD",
            "BZD",
            "CAD",
            "CLP",
            "COP",
            "CUP",
            "DOP",
            "FJD",
            "GYD",
            "HKD",
            "JMD",
            "KYD",
            "LRD",
            "MXN",
            "NAD",
            "NIO",
            "NZD",
            "SBD",
            "SGD",
            "SRD",
            "TOP",
            "TTD",
            "TWD",
            "USD",
            "UYU",
            "XCD",
        ]
    );

    private readonly string? code;

    /// <param name="code">Three letters, any case.</param>
    /// <exception cref="FormatException">Not three letters.</exception>
    public Currency(string code)
    {
        if (code.Length != 3 || !code.All(char.IsAsciiLetter))
        {
            throw new FormatException($"'{code}' is not a currency code; use three letters such as USD.");
        }

        this.code = code.ToUpperInvariant();
    }

    /// <summary>US dollars, the default reporting currency.</summary>
    public static Currency Usd { get; } = new("USD");

    /// <summary>The three letters.</summary>
    public string Code => code ?? "USD";

    /// <summary>
    /// Digits after the decimal point of the minor unit, by ISO 4217: 2 for most, 0 for yen, 3 for dinars.
    /// </summary>
    public int Digits => DigitsByCode.GetValueOrDefault(Code, 2);

    /// <summary>Whether people write its amounts with the sign <c>$</c>, alone or after a letter.</summary>
    public bool IsSignedAsDollar => Dollars.Contains(Code);

    /// <summary>Minor units in one unit: 100 for most.</summary>
    public long MinorPerUnit =>
        Digits switch
        {
            0 => 1,
            3 => 1000,
            4 => 10_000,
            _ => 100,
        };

    /// <summary>Whether the codes are equal; the default value is the US dollar, as its code says.</summary>
    public bool Equals(Currency other) => string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
