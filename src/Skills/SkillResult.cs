using System.Collections.Frozen;
using System.Text.Json.Serialization;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Findings;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills;

/// <summary>What a skill answers: typed values for programs, and the same values as facts and tables for people.</summary>
public abstract record SkillResult
{
    /// <summary>The period that the answer is about; null where it is about none.</summary>
    public string? Period { get; init; }

    /// <summary>The first day of the period, ISO.</summary>
    public string? From { get; init; }

    /// <summary>The last day of the period, ISO, included.</summary>
    public string? To { get; init; }

    /// <summary>The reporting currency of all amounts.</summary>
    public string? Currency { get; init; }

    /// <summary>How far the data end before the day of the answer; null where they reach it.</summary>
    public DataAge? DataAge { get; init; }

    /// <summary>Which deals were counted, in words, such as "Enterprise, Germany"; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>Which deals were counted, as a rule that evidence can go by; null where none were chosen among.</summary>
    [JsonIgnore]
    public DealSelection? Selection { get; init; }

    /// <summary>Whether the period stands for any time, so that deals without a close date belong to it too.</summary>
    [JsonIgnore]
    public bool IsAnyTime { get; init; }

    /// <summary>What the reader must know.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>
    /// The figure of each of two or three things of one kind that the filter names; null where it names none, and for a
    /// function that tells of each anyway.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Sides? Sides { get; init; }

    /// <summary>
    /// What it states, in the order in which it would be read where nothing in particular is asked; each has a sentence
    /// under its id.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The named facts; findings and tables add theirs.</summary>
    [JsonIgnore]
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What is best read as a table.</summary>
    [JsonIgnore]
    public IReadOnlyList<FactTable> Tables { get; init; } = [];

    /// <summary>The deals that the answer lists, in its order: what "the second one" means in the next question.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ListedDeals { get; init; } = [];

    /// <summary>The groups that the answer puts in an order: whom "his deals" and "the second one" mean in the next question.</summary>
    [JsonIgnore]
    public ListedGroups ListedGroups { get; init; } = ListedGroups.None;

    /// <summary>What the template may ask about the figures, such as <c>commit_short</c>; it decides words, never numbers.</summary>
    [JsonIgnore]
    public virtual IReadOnlyDictionary<string, bool> Flags => FrozenDictionary<string, bool>.Empty;

    /// <summary>Questions that lead on from here, as complete messages; at most three are offered.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> FollowUps => [];

    /// <summary>All facts that an answer may utter, findings' and tables' included.</summary>
    [JsonIgnore]
    public IEnumerable<Fact> AllFacts =>
        Facts
            .Concat(Findings.SelectMany(finding => finding.AllFacts))
            .Concat(Tables.SelectMany(table => table.Facts))
            .Concat(DataAge?.Facts ?? []);

    /// <summary>A named fact; null where the answer does not have it.</summary>
    public Fact? FindFact(string id) =>
        Facts.FirstOrDefault(fact => string.Equals(fact.Id, id, StringComparison.Ordinal));

    /// <summary>A table; null where the answer does not have it.</summary>
    public FactTable? FindTable(string id) =>
        Tables.FirstOrDefault(table => string.Equals(table.Id, id, StringComparison.Ordinal));

    /// <summary>The result with its period, its deals and its currency named.</summary>
    protected internal static T About<T>(T result, ScopedBook book, DealSelection selection, Period? period)
        where T : SkillResult
    {
        var described = result with
        {
            Currency = book.Company.Currency.Code,
            Selection = selection,
            DataAge = Skills.DataAge.Of(book),
            Filter = selection.Words.Length == 0 ? null : selection.Words,
        };
        return period is null ? described : OverDays(described, period);
    }

    private static T OverDays<T>(T result, Period period)
        where T : SkillResult =>
        result with
        {
            Period = period.Id,
            From = Dates.Iso(period.Start),
            To = Dates.Iso(period.End),
        };
}
