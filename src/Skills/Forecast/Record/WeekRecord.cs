namespace RevBot.Skills.Forecast.Record;

/// <summary>What a past quarter's week says about the methods, each as it would have been given then.</summary>
internal sealed class WeekRecord
{
    /// <summary>Raw forecast ÷ actual by method.</summary>
    public Dictionary<string, double> Raw { get; } = new(StringComparer.Ordinal);

    /// <summary>Corrected forecast ÷ actual by method, the ensemble among them.</summary>
    public Dictionary<string, double> Corrected { get; } = new(StringComparer.Ordinal);

    /// <summary>The sellers' own calls.</summary>
    public IReadOnlyList<PastCall> Calls { get; init; } = [];

    /// <summary>The ends of the range ÷ actual.</summary>
    public double Low { get; set; }

    /// <summary>The upper end ÷ actual.</summary>
    public double High { get; set; }

    /// <summary>ln(actual ÷ forecast) of the ensemble.</summary>
    public double LogError { get; set; }

    /// <summary>Standard deviation by deals ÷ forecast of the ensemble.</summary>
    public double RelativeSpread { get; set; }

    /// <summary>(actual − forecast) ÷ s of the ensemble.</summary>
    public double Score { get; set; }

    /// <summary>Whether the range held the actual.</summary>
    public bool IsCovered => Low <= 1 && 1 <= High;
}
