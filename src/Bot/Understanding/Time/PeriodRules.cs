using System.Text.RegularExpressions;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Every way of naming a period, the more particular ones first: an earlier rule takes its words from a later one.</summary>
internal static partial class PeriodRules
{
    private const string Kinds = "quarters?|qtrs?|q|months?|weeks?|years?";
    private const string MonthNames =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const int MiddleDay = 15;
    private const string Last = "last|previous|prior|past|preceding";
    private const string Next = "next|coming|following|upcoming";

    /// <summary>All, in the order in which they are tried.</summary>
    public static IReadOnlyList<PeriodRule> All { get; } =
    [.. Dated(), .. Ends(), .. Named(), .. Counted(), .. Relative()];

    private static IEnumerable<PeriodRule> Dated() =>
        [
            new(Canonical(), (g, today) => PeriodParser.Parse(g["id"].Value.ToUpperInvariant(), today.Calendar)),
            new(
                WeekOf(),
                (g, today) => Week(Day(Number(g["day"].Value), g["month"].Value, g["year"].Value, today), today)
            ),
            new(
                DayToNow(),
                (g, today) => ToNow(Day(Number(g["day"].Value), g["month"].Value, g["year"].Value, today), today)
            ),
            new(DaysMonth(), Days),
            new(MonthDays(), Days),
            new(
                HalfOfMonth(),
                (g, today) => HalfOf(g["half"].Value[0] is 'f' or '1', Month(g["month"].Value, g["year"].Value, today))
            ),
            new(DayMonth(), (g, today) => Day(Number(g["day"].Value), g["month"].Value, g["year"].Value, today)),
            new(MonthDay(), (g, today) => Day(Number(g["day"].Value), g["month"].Value, g["year"].Value, today)),
            new(DayAlone(), (g, today) => DayOfThisMonth(Number(g["day"].Value), today)),
            new(PartOfMonth(), (g, today) => Day(PartDay(g["part"].Value), g["month"].Value, g["year"].Value, today)),
        ];

    private static IEnumerable<PeriodRule> Ends() =>
        [
            new(StartToNow(), (g, today) => FromStart(Today.Kind(g["kind"].Value), today)),
            new(EndOfMonthNamed(), (g, today) => Month(g["month"].Value, g["year"].Value, today)) { IsEnd = true },
            new(EndOf(), (g, today) => today.Near(Today.Kind(g["kind"].Value), g["next"].Success ? 1 : 0))
            {
                IsEnd = true,
            },
            new(StartOf(), (g, today) => Beginning(Today.Kind(g["kind"].Value), g["last"].Success ? -1 : 0, today)),
            new(EndShort(), (g, today) => today.Near(Today.Kind(g["kind"].Value), 0)) { IsEnd = true },
            new(ToDate(), (g, today) => FromStart(Today.Kind(g["kind"].Value), today)),
            new(ToDateShort(), (g, today) => FromStart(Today.Kind(g["kind"].Value), today)),
            new(RestOf(), (g, today) => Period.Between(today.Day, today.Near(Today.Kind(g["kind"].Value), 0).End)),
        ];

    private static IEnumerable<PeriodRule> Named() =>
        [
            new(SameLastYear(), (g, today) => today.Calendar.YearEarlier(today.Near(Today.Kind(g["kind"].Value), 0))),
            new(Quarter(), (g, today) => QuarterOf(g["number"].Value, YearOf(g, today), today)),
            new(LastYearsQuarter(), (g, today) => QuarterOf(g["number"].Value, today.FiscalYear - 1, today)),
            new(OrdinalQuarter(), (g, today) => QuarterOf(Ordinal(g["nth"].Value), YearOf(g, today), today)),
            new(Half(), (g, today) => HalfOf(g["number"].Value is "1" or "first", YearOf(g, today), today)),
            new(
                FiscalYearNamed(),
                (g, today) => Today.Year(g["year"].Value) is { } year ? today.Calendar.Year(year) : null
            ),
            new(
                WeekNumber(),
                (g, today) =>
                    PeriodParser.Parse($"{today.Day.Year}-W{g["number"].Value.PadLeft(2, '0')}", today.Calendar)
            ),
            new(RelativeMonthNamed(), (g, today) => NearMonth(g["month"].Value, g["last"].Success, today)),
            new(MonthYear(), (g, today) => Month(g["month"].Value, g["year"].Value, today)),
            new(MonthAlone(), (g, today) => Month(g["month"].Value, "", today)) { IsBareMonth = true },
            new(YearAlone(), (g, today) => Today.Year(g["year"].Value) is { } year ? today.Calendar.Year(year) : null),
        ];

    private static IEnumerable<PeriodRule> Counted() =>
        [
            new(LastCount(), (g, today) => Past(Number(g["count"].Value), g["kind"].Value, today)),
            new(NextCount(), (g, today) => Coming(Number(g["count"].Value), g["kind"].Value, today)),
            new(
                Ago(),
                (g, today) =>
                    Number(g["count"].Value) is > 0 and <= 400 and var steps
                        ? today.Near(Today.Kind(g["kind"].Value), -steps)
                        : null
            ),
            new(BeforeLast(), (g, today) => today.Near(Today.Kind(g["kind"].Value), -2)),
        ];

    private static IEnumerable<PeriodRule> Relative() =>
        [
            new(LastKind(), (g, today) => today.Near(Today.Kind(g["kind"].Value), -1)),
            new(NextKind(), (g, today) => today.Near(Today.Kind(g["kind"].Value), 1)),
            new(ThisKind(), (g, today) => today.Near(Today.Kind(g["kind"].Value), 0)),
            new(LastWeekday(), (g, today) => FiscalCalendar.DayOf(today.LastWeekday(g["day"].Value))),
            new(
                NamedDay(),
                (g, today) =>
                    FiscalCalendar.DayOf(
                        today.Day.PlusDays(
                            g["day"].Value switch
                            {
                                "yesterday" => -1,
                                "tomorrow" => 1,
                                _ => 0,
                            }
                        )
                    )
            ),
        ];

    private static int Number(string digits) => Text.Numbers.Whole(digits) ?? 0;

    private static string Ordinal(string word) =>
        word switch
        {
            "first" or "1st" => "1",
            "second" or "2nd" => "2",
            "third" or "3rd" => "3",
            _ => "4",
        };

    private static int PartDay(string part) =>
        part switch
        {
            "mid" or "middle" => MiddleDay,
            "end" => 28,
            _ => 1,
        };

    private static Period? Day(int day, string month, string year, Today today) =>
        today.DayOf(day, Today.MonthNumber(month), Today.Year(year)) is { } date ? FiscalCalendar.DayOf(date) : null;

    // "9 and 13 November", "November 9 to 13": both days in; a second day before the first is no range.
    private static Period? Days(GroupCollection groups, Today today) =>
        Day(Number(groups["day"].Value), groups["month"].Value, groups["year"].Value, today) is { } last
        && Number(groups["first"].Value) is > 0 and var first
        && first < last.Start.Day
            ? Period.Between(last.Start.PlusDays(first - last.Start.Day), last.Start)
            : null;

    private static Period? Week(Period? day, Today today) =>
        day is { } found ? today.Calendar.PeriodOf(PeriodKind.Week, found.Start) : null;

    private static Period? ToNow(Period? day, Today today) =>
        day is { } found && found.Start <= today.Day ? Period.Between(found.Start, today.Day) : null;

    private static Period HalfOf(bool isFirst, Period month) =>
        isFirst
            ? Period.Between(month.Start, month.Start.PlusDays(MiddleDay - 1))
            : Period.Between(month.Start.PlusDays(MiddleDay), month.End);

    private static Period? DayOfThisMonth(int day, Today today) =>
        day >= 1 && day <= today.Calendar.MonthOf(today.Day).End.Day
            ? FiscalCalendar.DayOf(new(today.Day.Year, today.Day.Month, day))
            : null;

    private static Period Month(string name, string year, Today today) =>
        Today.Year(year) is { } named
            ? today.Calendar.Month(named, Today.MonthNumber(name))
            : today.MonthOfYear(Today.MonthNumber(name));

    private static Period NearMonth(string name, bool isLast, Today today)
    {
        var (step, found) = (isLast ? -1 : 1, today.Calendar.MonthOf(today.Day));
        var wanted = Today.MonthNumber(name);
        do
        {
            found = today.Calendar.Shift(found, step);
        } while (Number(found.Id[5..]) != wanted);

        return found;
    }

    private static Period Beginning(PeriodKind kind, int steps, Today today) =>
        FiscalCalendar.DayOf(today.Near(kind, steps).Start);

    private static Period FromStart(PeriodKind kind, Today today) =>
        Period.Between(today.Near(kind, 0).Start, today.Day);

    private static int? YearOf(GroupCollection groups, Today today) =>
        groups["year"].Success ? Today.Year(groups["year"].Value)
        : groups["near"].Success
            ? today.FiscalYear
                + (
                    groups["near"].Value[0] switch
                    {
                        'l' or 'p' => -1,
                        'n' => 1,
                        _ => 0,
                    }
                )
        : today.FiscalYear;

    private static Period? QuarterOf(string number, int? year, Today today) =>
        year is { } named ? today.Calendar.Quarter(named, Number(number)) : null;

    private static Period? HalfOf(bool isFirst, int? year, Today today) =>
        year is { } named
            ? Period.Between(
                today.Calendar.Quarter(named, isFirst ? 1 : 3).Start,
                today.Calendar.Quarter(named, isFirst ? 2 : 4).End
            )
            : null;

    // Days and weeks run up to today; so do months, of which the current one is the last, so that six months are six when
    // broken down by month. Quarters and years are closed ones.
    private static Period? Past(int count, string word, Today today)
    {
        var kind = Today.Kind(word);
        return count is < 1 or > 1000 ? null
            : kind is PeriodKind.Quarter or PeriodKind.Year ? Closed(Math.Min(count, 40), kind, today)
            : kind is PeriodKind.Month && count > 1
                ? Period.Between(today.Near(kind, 1 - Math.Min(count, 120)).Start, today.Day)
            : Period.Between(Back(count, kind, today).PlusDays(1), today.Day);
    }

    private static Period Closed(int count, PeriodKind kind, Today today) =>
        count == 1 ? today.Near(kind, -1) : Period.Between(today.Near(kind, -count).Start, today.Near(kind, -1).End);

    private static NodaTime.LocalDate Back(int count, PeriodKind kind, Today today) =>
        kind switch
        {
            PeriodKind.Week => today.Day.PlusWeeks(-count),
            PeriodKind.Month => today.Day.PlusMonths(-Math.Min(count, 120)),
            _ => today.Day.PlusDays(-count),
        };

    private static Period? Coming(int count, string word, Today today)
    {
        var kind = Today.Kind(word);
        return count is < 1 or > 1000 ? null
            : kind is PeriodKind.Quarter or PeriodKind.Year
                ? Period.Between(today.Near(kind, 1).Start, today.Near(kind, Math.Min(count, 40)).End)
            : Period.Between(today.Day, Back(-Math.Min(count, 120), kind, today).PlusDays(-1));
    }
}
