namespace RevBot.Bot.Wording.Grounding.Reading.Figures;

/// <summary>A figure as a text writes it.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">The written number without its scale and sign.</param>
/// <param name="Digits">How many decimals are written.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
internal sealed record Figure(FigureKind Kind, decimal Value, int Digits, int First, int Last)
{
    /// <summary>What one stands for: 1,000,000 in "$4.1M".</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>-1 or 1 where a sign is written, else 0.</summary>
    public int Sign { get; init; }

    /// <summary>The currency's code; null where none is written.</summary>
    public string? Currency { get; init; }

    /// <summary>The stem of the unit of time, or of the thing counted; null where none follows.</summary>
    public string? Noun { get; init; }

    /// <summary>Exact, about, or a bound.</summary>
    public FigureBound Bound { get; init; }

    /// <summary>The figure's size, its scale counted in.</summary>
    public decimal Size => Value * Scale;

    /// <summary>Whether a size is written like this: rounded half to even or half away from zero at the digits written.</summary>
    public bool Shows(decimal size)
    {
        var scaled = Math.Abs(size) / Scale;
        return Math.Round(scaled, Digits, MidpointRounding.AwayFromZero) == Value
            || Math.Round(scaled, Digits, MidpointRounding.ToEven) == Value;
    }
}
