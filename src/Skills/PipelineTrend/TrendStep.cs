using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineTrend;

/// <summary>The length of a step: how many are shown usually and at most, how many are learnt from, and its seasons.</summary>
/// <param name="Name">As in arguments.</param>
/// <param name="Kind">The periods that the steps are.</param>
/// <param name="Usual">Shown where no number is asked for.</param>
/// <param name="Most">Shown at most.</param>
/// <param name="Learnt">Steps of history that growth and season are learnt from, at most.</param>
/// <param name="Seasons">Seasons of a year: 12 months or 4 quarters; 0 for none.</param>
/// <param name="InYear">Steps of a year.</param>
internal sealed record TrendStep(
    string Name,
    PeriodKind Kind,
    int Usual,
    int Most,
    int Learnt,
    int Seasons,
    double InYear
)
{
    private static readonly TrendStep[] Known =
    [
        new("day", PeriodKind.Days, 30, 120, 120, 0, 365.25),
        new("week", PeriodKind.Week, 13, 104, 156, 12, 52.18),
        new("month", PeriodKind.Month, 12, 60, 48, 12, 12),
        new("quarter", PeriodKind.Quarter, 8, 24, 24, 4, 4),
        new("year", PeriodKind.Year, 3, 10, 10, 0, 1),
    ];

    /// <summary>The step of a name; months where none is given.</summary>
    /// <exception cref="SkillInputException">There is no such step.</exception>
    public static TrendStep Parse(string? name) =>
        Array.Find(
            Known,
            known =>
                string.Equals(
                    known.Name,
                    string.IsNullOrWhiteSpace(name) ? "month" : name.Trim(),
                    StringComparison.OrdinalIgnoreCase
                )
        )
        ?? throw new SkillInputException(
            $"I cannot step by \"{FilterWords.Quoted(name!)}\"; I can by day, week, month, quarter or year."
        );

    /// <summary>How many steps are shown.</summary>
    /// <exception cref="SkillInputException">Fewer than 2 or more than <see cref="Most"/> are asked for.</exception>
    public int Shown(int? last) =>
        last is { } asked && (asked < 2 || asked > Most)
            ? throw new SkillInputException($"I can show 2 to {Most} steps by {Name}, not {asked}.")
            : last ?? Usual;
}
