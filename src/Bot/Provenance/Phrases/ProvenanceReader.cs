using System.Globalization;
using NodaTime;
using RevBot.Bot.Provenance.Difference;
using RevBot.Bot.Provenance.Explanation;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Provenance.Phrases;

/// <summary>
/// Tells whether a message asks about an answer instead of the company. Strict on purpose: a phrase must fit the whole
/// message, so that "How is Lena doing?" is left to the router. All phrases stand in <c>prompts/provenance</c>.
/// </summary>
public sealed class ProvenanceReader
{
    // Questions about an answer are short; longer messages are not looked at.
    private const int Longest = 160;

    // Some words without an end mark; a point or comma between digits is none.
    private const string Words = @"(?:\d[.,]\d|[^,.;:!?]){1,60}";

    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly PlainMessage plain;
    private readonly PhrasePattern[] evidence;
    private readonly PhrasePattern[] difference;
    private readonly HashSet<string> that;
    private readonly HashSet<string> before;
    private readonly HashSet<string> differing;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names it.</exception>
    public ProvenanceReader(string prompts)
    {
        plain = new(PhraseFile.Read(prompts, "words"));
        var asked = PhraseFile.Read(prompts, "evidence");
        that = asked.List("that").ToHashSet(StringComparer.Ordinal);
        evidence = Patterns(asked.List("phrases"), new(StringComparer.Ordinal) { ["figure"] = Words });
        var compared = PhraseFile.Read(prompts, "difference");
        before = compared.List("before").ToHashSet(StringComparer.Ordinal);
        difference = Patterns(
            compared.List("phrases"),
            new(StringComparer.Ordinal) { ["that"] = Words, ["when"] = Words }
        );
        differing = compared.List("that").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The question of how an answer came about; null where the message is none.</summary>
    public EvidenceQuestion? ReadEvidenceQuestion(string text)
    {
        if (Plain(text) is not { } message)
        {
            return null;
        }

        foreach (var phrase in evidence)
        {
            if (phrase.Match(message) is { } slots)
            {
                var figure = slots.Values.FirstOrDefault(value => value.Length > 0);
                return new(figure is null || that.Contains(figure) ? null : figure);
            }
        }

        return null;
    }

    /// <summary>The question of why an answer differs from an earlier one; null where the message is none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="today">The day of the question.</param>
    public DifferenceQuestion? ReadDifferenceQuestion(string text, LocalDate today)
    {
        if (Plain(text) is not { } message)
        {
            return null;
        }

        foreach (var phrase in difference)
        {
            if (phrase.Match(message) is { } slots && Asked(slots, today) is { } question)
            {
                return question;
            }
        }

        return null;
    }

    private DifferenceQuestion? Asked(IReadOnlyDictionary<string, string> slots, LocalDate today)
    {
        if (slots.GetValueOrDefault("that") is { Length: > 0 } said && !differing.Contains(said))
        {
            return null;
        }

        var when = slots.GetValueOrDefault("when");
        return string.IsNullOrEmpty(when) || before.Contains(when) ? new DifferenceQuestion(null)
            : DayOf(when, today) is { } day ? new DifferenceQuestion(day)
            : null;
    }

    private string? Plain(string text) =>
        text.Length <= Longest && plain.Normalize(text) is { Length: > 0 } message ? message : null;

    // "i asked yesterday", "what you said on monday": the time stands last.
    private LocalDate? DayOf(string when, LocalDate today)
    {
        foreach (var lead in before.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal))
        {
            if (when.StartsWith(lead + " ", StringComparison.Ordinal))
            {
                when = when[(lead.Length + 1)..];
                break;
            }
        }

        when = when.StartsWith("on ", StringComparison.Ordinal) ? when[3..] : when;
        var named = when.StartsWith("last ", StringComparison.Ordinal) ? when[5..] : when;
        var weekday = Array.FindIndex(Weekdays, day => named.StartsWith(day, StringComparison.Ordinal));
        return when switch
        {
            "yesterday" => today.PlusDays(-1),
            "today" or "this morning" => today,
            "the day before yesterday" => today.PlusDays(-2),
            "last week" or "a week ago" or "the week before" => today.PlusDays(-7),
            "last month" or "a month ago" => today.PlusMonths(-1),
            _ when weekday >= 0 && IsWeekday(named) => today.Previous((IsoDayOfWeek)(weekday + 1)),
            _ => Dates.FromIso(when) ?? Ago(when, today),
        };
    }

    private static bool IsWeekday(string word) =>
        word.Length == 3
        || word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        || word is "tues" or "thurs";

    private static LocalDate? Ago(string when, LocalDate today)
    {
        var words = when.Split(' ');
        return
            words is [var number, var unit, "ago"]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and < 400
            ? unit switch
            {
                "day" or "days" => today.PlusDays(-count),
                "week" or "weeks" => today.PlusWeeks(-count),
                "month" or "months" when count < 60 => today.PlusMonths(-count),
                _ => null,
            }
            : null;
    }

    private static PhrasePattern[] Patterns(IReadOnlyList<string> phrases, Dictionary<string, string> slots) =>
        [.. phrases.Select(phrase => new PhrasePattern(phrase, slots))];
}
