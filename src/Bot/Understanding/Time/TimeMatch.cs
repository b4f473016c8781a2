using NodaTime;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimePart;
using Period = RevBot.Data.Calendar.Period;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// Lays a rule's pattern on the words from a place on, in every way that fits, and shows the rule what it found. The
/// elements of a pattern count from 0, those that only look included.
/// </summary>
internal sealed class TimeMatch(TimeChart chart, Today today)
{
    private const int MostElements = 10;
    private readonly (int At, object? Phrase)[] _places = new (int, object?)[MostElements];

    /// <summary>The day of the question in the company's calendar.</summary>
    public Today Today => today;
    public LocalDate Day => today.Day;

    /// <summary>The words, of which those from <see cref="First"/> up to <see cref="Next"/>, not included, are matched.</summary>
    public TimeChart Chart => chart;
    public int First { get; private set; }
    public int Next { get; private set; }

    /// <summary>The value of an element's first word; 0 where the element was left out.</summary>
    public int this[int element] => chart[_places[element].At].Value;

    /// <summary>Applies a rule at a word.</summary>
    public void Read(TimePattern rule, int at)
    {
        First = at;
        Fit(rule, 0, at);
    }

    /// <summary>Whether an element was not left out, and the place of its first word; -1 where it was.</summary>
    public bool Has(int element) => _places[element].At >= 0;

    public int At(int element) => _places[element].At;

    /// <summary>Whether an element's first word, the word before the match or its last word is of a class.</summary>
    public bool Is(int element, string name) => TimeWords.Set(name)[chart[_places[element].At].Id];

    public bool IsAfter(string name) => TimeWords.Set(name)[chart[First - 1].Id];

    public bool EndsIn(string name) => TimeWords.Set(name)[chart[Next - 1].Id];

    /// <summary>The normal form of the token of an element's first word.</summary>
    public string Norm(int element) => chart.Norm(_places[element].At);

    /// <summary>The phrase of an element. It has to be of that kind.</summary>
    public T Get<T>(int element)
        where T : class => (T)_places[element].Phrase!;

    /// <summary>The phrase of an element; null where it is another or was left out.</summary>
    public T? Find<T>(int element)
        where T : class => _places[element].Phrase as T;

    public Range Range(int element) => Get<Range>(element);

    /// <summary>The calendar year of the months of a year; null where the fiscal year decides.</summary>
    public int? MonthYear(int element) => Get<OfYear>(element).Value.MonthYear;

    /// <summary>The unit of an element, a word or a phrase, and whether it is a kind of period from the month up.</summary>
    public TimeUnit UnitOf(int element) => Find<Unit>(element)?.Of ?? (TimeUnit)this[element];

    public bool IsKind(int unit, PeriodKind kind) =>
        UnitOf(unit) >= TimeUnit.Month && UnitOf(unit).InKind().Kind == kind;

    /// <summary>A stretch of days, or the current period where a unit alone is named; null where there is none.</summary>
    public Range? Whole(int element) => Find<Range>(element) ?? (Near(element, 0) is { } period ? new(period) : null);

    /// <summary>The period of an element's unit so many steps from now; null for too many.</summary>
    public Period? Near(int element, int steps) => TimeMath.Near(today, UnitOf(element), steps);

    /// <summary>The last or the next so many; null for too many.</summary>
    public Range? Counted(Count count, bool isPast) => TimeMath.Counted(today, count, isPast);

    /// <summary>Whether an element's word stands for a month: "may" does not always.</summary>
    public bool IsMonth(int element) => MonthWords.IsMonth(chart, _places[element].At);

    /// <summary>What was matched does not exist.</summary>
    public TimeValue.Impossible Impossible(string why) => new(chart.Text(First, Next), why);

    // As deep as the pattern is long.
    private void Fit(TimePattern rule, int element, int at)
    {
        if (element == rule.Elements.Length)
        {
            Next = at;
            if (rule.Make(this) is { } made)
            {
                chart.Add(First, at, made);
            }

            return;
        }

        var sought = rule.Elements[element];
        _places[element] = (-1, null);
        if (sought.IsLook)
        {
            if (Sees(sought, element == 0, at) != sought.IsNot)
            {
                Fit(rule, element + 1, at);
            }

            return;
        }

        if (at < chart.Count && ((at == First && sought.Gap == 0) || chart[at].Follows(sought.Gap)))
        {
            FitWord(rule, element, at);
        }

        if (sought.IsOptional)
        {
            _places[element] = (-1, null);
            Fit(rule, element + 1, at);
        }
    }

    private void FitWord(TimePattern rule, int element, int at)
    {
        var sought = rule.Elements[element];
        if (sought.Words[chart[at].Id])
        {
            _places[element] = (at, null);
            Fit(rule, element + 1, at + 1);
        }

        if ((sought.Phrases & chart.KindsAt(at)) == TimePhrase.None)
        {
            return;
        }

        var found = chart.At(at);
        // What a rule finds now is not for the same rule.
        for (var place = found.Count - 1; place >= 0; place--)
        {
            if ((found[place].Kind & sought.Phrases) != TimePhrase.None)
            {
                _places[element] = (at, found[place].Value);
                Fit(rule, element + 1, found[place].Next);
            }
        }
    }

    private bool Sees(TimePattern.Element sought, bool isBefore, int at)
    {
        var place = isBefore ? at - 1 : at;
        return place >= 0
            && place < chart.Count
            && chart[at].IsClose
            && (
                sought.Words[chart[place].Id]
                || (!isBefore && (sought.Phrases & chart.KindsAt(place)) != TimePhrase.None)
            );
    }
}
