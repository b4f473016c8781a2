using RevBot.Skills.Filtering;

namespace RevBot.Skills.Scorecards;

/// <summary>What may be asked of sellers: the names of the findings that answer it.</summary>
internal static class ScorecardFocus
{
    /// <summary>Who misses quota.</summary>
    public const string Short = "short";

    /// <summary>Who is over quota.</summary>
    public const string Ahead = "ahead";

    /// <summary>Who has stopped working the pipeline.</summary>
    public const string Activity = "activity";

    /// <summary>Who calls too low or too high.</summary>
    public const string Calls = "calls";

    /// <summary>Who has too little pipeline for the gap.</summary>
    public const string Coverage = "coverage";

    /// <summary>Who wins most and least often.</summary>
    public const string WinRate = "win_rate";

    /// <summary>Who creates most and least pipeline.</summary>
    public const string Creation = "creation";

    /// <summary>Who is still ramping.</summary>
    public const string Ramp = "ramp";

    /// <summary>Who has won most.</summary>
    public const string Won = "won";

    /// <summary>Who takes longest to win.</summary>
    public const string Cycle = "cycle";

    private static readonly string[] All =
    [
        Short,
        Ahead,
        Activity,
        Calls,
        Coverage,
        WinRate,
        Creation,
        Ramp,
        Cycle,
        Won,
    ];

    /// <summary>The focus of a name, without regard to case; null where the name is empty.</summary>
    /// <exception cref="SkillInputException">There is no such focus; the message names those that there are.</exception>
    public static string? Parse(string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? null
            : Array.Find(All, known => string.Equals(known, name.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new SkillInputException(
                    $"Scorecards have no \"{FilterWords.Quoted(name)}\"; they have {string.Join(", ", All)}."
                );
}
