using RevBot.Bot.Functions;
using RevBot.Bot.Provenance.Difference;

namespace RevBot.Bot.Provenance;

/// <summary>An answer made again, beside what is known of the first time.</summary>
/// <param name="Answer">The id that the answer showed.</param>
/// <param name="Asking">The id of the asking.</param>
/// <param name="Person">Who got it.</param>
/// <param name="Same">Whether the results and the text are the same, byte for byte.</param>
/// <param name="Why">Why not, in one sentence; null where they are.</param>
public sealed record Replay(string Answer, string Asking, string Person, bool Same, string? Why)
{
    /// <summary>The instant of the view, ISO.</summary>
    public required string AsOf { get; init; }

    /// <summary>The revision of the data then.</summary>
    public required long Revision { get; init; }

    /// <summary>The revision of the data now.</summary>
    public required long RevisionNow { get; init; }

    /// <summary>Which functions and words answered then.</summary>
    public required string Versions { get; init; }

    /// <summary>Which do now.</summary>
    public required string VersionsNow { get; init; }

    /// <summary>What runs.</summary>
    public required IReadOnlyList<AnsweredCall> Calls { get; init; }

    /// <summary>What the calls took for granted, each once.</summary>
    public IReadOnlyList<string> Assumed =>
        [.. Calls.SelectMany(call => call.Assumed).Distinct(StringComparer.Ordinal)];

    /// <summary>The words of the question that the answer did not use; empty where words are not kept.</summary>
    public required IReadOnlyList<string> Unused { get; init; }

    /// <summary>The figures that are not the same; empty too where the person's scope changed, as then they are not comparable.</summary>
    public required IReadOnlyList<FigureDifference> Differences { get; init; }

    /// <summary>What is said now.</summary>
    public required string Text { get; init; }
}
