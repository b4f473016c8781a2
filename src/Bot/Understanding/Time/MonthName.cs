using System.Collections.Frozen;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Tells months and weekdays from words that look like them: "may slip", "sat in a stage".</summary>
internal static class MonthName
{
    private static readonly FrozenSet<string> Strong = Set(
        "in for during of since by before after until till through thru from than between vs versus last next early late mid end on previous"
    );

    private static readonly FrozenSet<string> Weak = Set("to and or with about against this");

    private static readonly FrozenSet<string> VerbBefore = Set(
        "will would can could should must may might we they i you he she it let not never always deals that who to"
    );

    private static readonly FrozenSet<string> AfterMarch = Set("on toward towards ahead forward off past into down up");

    private static readonly FrozenSet<string> Persons = Set("i we you they he she it the my our this that");

    /// <summary>Whether the month's word at a place stands for the month. Followed by a day or a year it always does.</summary>
    public static bool IsMonth(TimeScan scan, int at)
    {
        var norm = scan.Norm(at);
        if (norm is not ("may" or "march" or "mar") || IsCapital(scan, at))
        {
            return true;
        }

        var before = IsNear(scan, at) ? scan.Norm(at - 1) : string.Empty;
        if (Strong.Contains(before) || IsBesideMonth(scan, at))
        {
            return true;
        }

        var isEnd = at + 1 >= scan.Count || scan[at + 1].Role != None || scan[at + 1].Mark != TimeMark.None;
        return norm switch
            {
                "march" => !VerbBefore.Contains(before) && !AfterMarch.Contains(scan.Norm(at + 1)),
                "mar" => Weak.Contains(before),
                _ => Weak.Contains(before) && isEnd,
            } || (before.Length == 0 && norm == "may" && !Persons.Contains(scan.Norm(at + 1)));
    }

    /// <summary>Whether the weekday's word at a place stands for the weekday.</summary>
    public static bool IsWeekday(TimeScan scan, int at) =>
        scan.Norm(at) is not ("sat" or "sun" or "wed" or "mon")
        || (IsCapital(scan, at) && scan.Norm(at) != "mon")
        || (scan.Norm(at) == "mon" && !scan.IsAfter(at, Every))
        || (
            IsNear(scan, at)
            && scan.Norm(at - 1)
                is "on"
                    or "by"
                    or "since"
                    or "until"
                    or "till"
                    or "from"
                    or "before"
                    or "after"
                    or "to"
        );

    /// <summary>A month without its year: that of the current fiscal year.</summary>
    public static TimeValue.Range Bare(Today today, int month) =>
        new(InFiscalYear(today.Calendar, today.FiscalYear, month)) { IsBareMonth = true };

    /// <summary>The month of a year named.</summary>
    public static Period Of(Today today, int month, YearName year) =>
        year.MonthYear is { } named
            ? today.Calendar.Month(named, month)
            : InFiscalYear(today.Calendar, year.Number, month);

    private static Period InFiscalYear(FiscalCalendar calendar, int year, int month) =>
        calendar.Month(calendar.FirstMonth == 1 || month < calendar.FirstMonth ? year : year - 1, month);

    // A capital inside a sentence tells May from may, unless everything is shouted.
    private static bool IsCapital(TimeScan scan, int at) =>
        scan.Token(at) is { IsCapital: true, OpensSentence: false } && !scan.IsShouted;

    private static bool IsNear(TimeScan scan, int at) => at > 0 && scan[at].Mark is not TimeMark.Break;

    // "April and May", "may to july".
    private static bool IsBesideMonth(TimeScan scan, int at) =>
        (scan.Is(at + 1, And) || scan.Is(at + 1, To)) && scan.Is(at + 2, Month)
        || (scan.Is(at + 1, Month) && scan[at + 1].Mark == TimeMark.Dash)
        || (scan[at].Mark is TimeMark.Dash or TimeMark.Comma && scan[at - 1].Role == Month)
        || (scan[at - 1].Role is And or To or Or && scan[at - 2].Role == Month);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
