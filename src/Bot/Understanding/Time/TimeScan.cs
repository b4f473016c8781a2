using NodaTime;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeValue;
using Period = RevBot.Data.Calendar.Period;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// The words of a message and what was found at each so far. It is read from the last word to the first, so that a rule
/// finds what stands after its own words already read: nothing is read twice, and nothing recurs.
/// </summary>
internal sealed class TimeScan(Message message, TimeWord[] words, Today today)
{
    private static readonly IReadOnlyList<TimeHit> Nothing = [];
    private readonly List<TimeHit>?[] _found = new List<TimeHit>?[words.Length];

    /// <summary>The day of the question.</summary>
    public Today Today => today;

    /// <summary>How many words.</summary>
    public int Count => words.Length;

    /// <summary>The word from which rules read now: what stands before it breaks nothing.</summary>
    public int Start { get; set; }

    /// <summary>A word; one of no role past the ends.</summary>
    public TimeWord this[int at] => at >= 0 && at < words.Length ? words[at] : default;

    /// <summary>Whether a word has a role and belongs to the phrase of the word before.</summary>
    public bool Is(int at, TimeRole role) =>
        at < words.Length && words[at].Role == role && (at == Start || IsClose(words[at].Mark));

    /// <summary>The same, with a value.</summary>
    public bool Is(int at, TimeRole role, int value) => Is(at, role) && words[at].Value == value;

    /// <summary>The same, where a unit is meant.</summary>
    public bool Is(int at, TimeUnit unit) => Is(at, TimeRole.Unit, (int)unit);

    /// <summary>Whether the word before has a role and belongs to the same phrase.</summary>
    public bool IsAfter(int at, TimeRole role) => at > 0 && words[at - 1].Role == role && IsClose(words[at].Mark);

    /// <summary>The next place if a word has the role, else the same place.</summary>
    public int Skip(int at, TimeRole role) => Is(at, role) ? at + 1 : at;

    /// <summary>The normal form of a word's token; empty past the ends or where the phrase is broken.</summary>
    public string Norm(int at) => at >= 0 && at < words.Length ? message.Tokens[words[at].Token].Norm : string.Empty;

    /// <summary>The token of a word.</summary>
    public Token Token(int at) => message.Tokens[words[at].Token];

    /// <summary>Whether capitals say nothing.</summary>
    public bool IsShouted { get; } = message.IsShouted;

    /// <summary>What was found at a word, the longest first.</summary>
    public IReadOnlyList<TimeHit> At(int at) => at < words.Length ? _found[at] ?? Nothing : Nothing;

    /// <summary>The longest stretch of days that begins at a word of the same phrase; null for none.</summary>
    public (int Next, Range Range)? RangeAt(int at, bool isJoinAllowed = false)
    {
        if (at >= words.Length || !IsClose(words[at].Mark))
        {
            return null;
        }

        foreach (var hit in At(at))
        {
            if (hit.Value is Range range && (isJoinAllowed || !hit.IsJoin))
            {
                return (hit.Next, range);
            }
        }

        return null;
    }

    /// <summary>Adds what the words from one to another say. The first reading of the same words stays.</summary>
    public void Add(int at, int next, TimeValue? value, bool isJoin = false)
    {
        if (value is null || next <= at || !words[at].Opens || (next < words.Length && !words[next].Opens))
        {
            return;
        }

        var found = _found[at] ??= [];
        var place = 0;
        while (place < found.Count && found[place].Next > next)
        {
            place++;
        }

        if (place == found.Count || found[place].Next != next)
        {
            found.Insert(place, new(next, value, isJoin));
        }
    }

    /// <summary>Adds a period.</summary>
    public void Add(int at, int next, Period? period) => Add(at, next, period is null ? null : new Range(period));

    /// <summary>Adds a day.</summary>
    public void Add(int at, int next, LocalDate day) => Add(at, next, FiscalCalendar.DayOf(day));

    /// <summary>What does not exist, in the person's words.</summary>
    public Impossible Impossible(int at, int next, string why)
    {
        var (first, last) = (words[at].Token, words[next - 1].Token);
        return new(message.GetText(first, last - first + 1), why);
    }

    /// <summary>Everything found.</summary>
    public List<TimeMention> Mentions()
    {
        var mentions = new List<TimeMention>();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var hit in At(at))
            {
                var first = words[at].Token;
                mentions.Add(new(first, words[hit.Next - 1].Token - first + 1, hit.Value));
            }
        }

        return mentions;
    }

    private static bool IsClose(TimeMark mark) =>
        mark is TimeMark.None or TimeMark.Dash or TimeMark.Apostrophe or TimeMark.Dot;
}
