namespace RevBot.Bot.Provenance.Explanation;

/// <summary>A function that ran for an answer.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Answers">What it answers, in one sentence.</param>
/// <param name="Arguments">Its arguments as they ran.</param>
/// <param name="Figures">What it gave: first the figures that the answer said, in its order, then the others.</param>
public sealed record EvidenceCall(
    string Function,
    string Answers,
    object Arguments,
    IReadOnlyList<EvidenceFigure> Figures
)
{
    /// <summary>The period's canonical name; null where it is about none.</summary>
    public string? Period { get; init; }

    /// <summary>The first day of the period, ISO.</summary>
    public string? From { get; init; }

    /// <summary>The last day of the period, ISO, included.</summary>
    public string? To { get; init; }

    /// <summary>Which deals were counted, in words; null for all that the person may see.</summary>
    public string? Filter { get; init; }

    /// <summary>What was assumed and not said.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>How many figures the answer's text says; they stand first.</summary>
    public int Said { get; init; }
}
