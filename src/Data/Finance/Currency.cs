using System.Collections.Frozen;

namespace RevBot.Data.Finance;

/// <summary>An ISO 4217 currency. Equal when the codes are equal; codes are upper case.</summary>
public readonly record struct Currency
{
    private static readonly FrozenDictionary<string, int> DigitsByCode = new Dictionary<string, int>(
        StringComparer.Ordinal
    )
    {
        ["JPY"] = 0,
        ["KRW"] = 0,
        ["VND"] = 0,
        ["CLP"] = 0,
        ["ISK"] = 0,
        ["XAF"] = 0,
        ["XOF"] = 0,
        ["BHD"] = 3,
        ["KWD"] = 3,
        ["OMR"] = 3,
        ["JOD"] = 3,
        ["TND"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

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

    /// <summary>Digits after the decimal point of the minor unit: 2 for most, 0 for yen, 3 for dinars.</summary>
    public int Digits => DigitsByCode.GetValueOrDefault(Code, 2);

    /// <summary>Minor units in one unit: 100 for most.</summary>
    public long MinorPerUnit =>
        Digits switch
        {
            0 => 1,
            3 => 1000,
            _ => 100,
        };

    /// <inheritdoc/>
    public override string ToString() => Code;
}
