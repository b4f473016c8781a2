using NodaTime;

namespace RevBot.Data.Demo;

/// <summary>What demo company to make.</summary>
public sealed record DemoOptions
{
    /// <summary>The same seed, deals and day give the same bytes.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many deals the warehouse gets, 100 to 10,000,000. Above 100,000 the teams grow with it.</summary>
    /// <value>6,000.</value>
    public int Deals { get; init; } = 6000;

    /// <summary>The last day of the data. Nothing is recorded after 23:30 UTC of it.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>
    /// A YAML file with the words of another company, laid out as <c>Words/farhaven.yaml</c>; null for the demo
    /// company's own. What it leaves out stays as it is there.
    /// </summary>
    public string? WordsFile { get; init; }

    /// <summary>
    /// Whether the competitor's entity, discounts and the loss of champions change who wins. Without, a study can count
    /// what is found where nothing is.
    /// </summary>
    /// <value>true.</value>
    public bool WinEffects { get; init; } = true;

    /// <summary>Where the CRM extract is written; null for no extract. Files of the same names are replaced.</summary>
    public string? ExtractFolder { get; init; }
}
