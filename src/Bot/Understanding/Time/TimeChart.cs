using NodaTime;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>The words of a message and the phrases found so far, by the word with which they begin.</summary>
internal sealed class TimeChart(Message message, TimeWord[] words)
{
    private const TimePhrase Said = TimePhrase.Time | TimePhrase.Span | TimePhrase.Other;

    private readonly List<Phrase>?[] _found = new List<Phrase>?[words.Length];
    private readonly TimePhrase[] _kinds = new TimePhrase[words.Length];

    /// <summary>A phrase from the word where it was found up to <paramref name="Next"/>, not included.</summary>
    internal readonly record struct Phrase(int Next, TimePhrase Kind, object Value);

    /// <summary>How many words.</summary>
    public int Count => words.Length;

    /// <summary>Whether capitals say nothing.</summary>
    public bool IsShouted { get; } = message.IsShouted;

    /// <summary>A word; an unknown one past the ends.</summary>
    public TimeWord this[int at] => at >= 0 && at < words.Length ? words[at] : default;

    /// <summary>The token of a word.</summary>
    public Token Token(int at) => message.Tokens[words[at].Token];

    /// <summary>The normal form of a word's token; empty past the ends.</summary>
    public string Norm(int at) => at >= 0 && at < words.Length ? Token(at).Norm : string.Empty;

    /// <summary>The words from one to another as the person wrote them.</summary>
    public string Text(int at, int next) =>
        message.GetText(words[at].Token, words[next - 1].Token - words[at].Token + 1);

    /// <summary>The kinds of phrase found at a word.</summary>
    public TimePhrase KindsAt(int at) => _kinds[at];

    /// <summary>The phrases found at a word, the last found last.</summary>
    public IReadOnlyList<Phrase> At(int at) => _found[at] ?? (IReadOnlyList<Phrase>)[];

    /// <summary>Adds what the words from one to another say. The first reading of the same words stays.</summary>
    public void Add(int at, int next, object made)
    {
        var value = made switch
        {
            Period period => new TimeValue.Range(period),
            LocalDate day => new TimeValue.Range(FiscalCalendar.DayOf(day)),
            _ => made,
        };
        var kind = KindOf(value);
        var alike = (kind & Said) != TimePhrase.None ? Said : kind;
        // What is said begins and ends with tokens; only its parts lie within one.
        if (alike == Said && !(words[at].Opens && (next == words.Length || words[next].Opens)))
        {
            return;
        }

        var found = _found[at] ??= [];
        if (!found.Exists(phrase => phrase.Next == next && (phrase.Kind & alike) != TimePhrase.None))
        {
            found.Add(new(next, kind, value));
            _kinds[at] |= kind;
        }
    }

    /// <summary>Everything that is said, the longest first at each word.</summary>
    public List<TimeMention> Mentions()
    {
        var mentions = new List<TimeMention>();
        for (var at = 0; at < words.Length; at++)
        {
            var first = words[at].Token;
            var said = At(at)
                .Where(phrase => (phrase.Kind & Said) != TimePhrase.None)
                .OrderByDescending(phrase => phrase.Next);
            mentions.AddRange(
                said.Select(phrase => new TimeMention(first, words[phrase.Next - 1].Token - first + 1, Value(phrase)))
            );
        }

        return mentions;
    }

    private static TimeValue Value(Phrase phrase) => phrase.Value as TimeValue ?? ((TimePart.Span)phrase.Value).Range;

    private static TimePhrase KindOf(object value) =>
        value switch
        {
            TimePart part => part.Kind,
            TimeValue.Range { Period: { Days: 1 } } => TimePhrase.Time | TimePhrase.ADay,
            TimeValue.Range { Period: { Kind: PeriodKind.Week } } => TimePhrase.Time | TimePhrase.AWeek,
            TimeValue.Range { Period: { Kind: PeriodKind.Month } } => TimePhrase.Time | TimePhrase.AMonth,
            TimeValue.Range => TimePhrase.Time,
            _ => TimePhrase.Other,
        };
}
