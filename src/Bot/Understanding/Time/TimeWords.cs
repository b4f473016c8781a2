using System.Collections.Frozen;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>The words of time. A new word for an old thing is one more word here, and no rule.</summary>
internal static class TimeWords
{
    // Role, value, words. Values of units are those of TimeUnit; of DayWord the days from today; of Last the steps.
    private static readonly (TimeRole Role, int Value, string Words)[] Table =
    [
        (Unit, (int)TimeUnit.Hour, "hour hours hr hrs"),
        (Unit, (int)TimeUnit.Day, "day days"),
        (Unit, (int)TimeUnit.Week, "week weeks wk wks"),
        (Unit, (int)TimeUnit.Fortnight, "fortnight fortnights"),
        (Unit, (int)TimeUnit.Month, "month months mo mos mth mths"),
        (Unit, (int)TimeUnit.Quarter, "quarter quarters qtr qtrs q qs"),
        (Unit, (int)TimeUnit.Half, "half halves"),
        (Unit, (int)TimeUnit.Year, "year years yr yrs"),
        (Letter, 'd', "d"),
        (Letter, 'w', "w"),
        (Letter, 'm', "m"),
        (Letter, 'y', "y"),
        (Letter, 'h', "h"),
        (Letter, 'l', "l t r"),
        (Weekend, 0, "weekend weekends"),
        (Season, 3, "spring springtime"),
        (Season, 6, "summer summertime"),
        (Season, 9, "autumn fall"),
        (Season, 12, "winter wintertime"),
        (PartOfDay, 0, "morning afternoon evening night noon lunchtime"),
        (DayWord, 0, "today tonight todays tdy"),
        (DayWord, -1, "yesterday yesterdays overnight"),
        (DayWord, 1, "tomorrow tomorrows tmrw tmr"),
        (This, 0, "this current present ongoing"),
        (Last, -1, "last previous prior past preceding latest"),
        (Next, 1, "next coming following upcoming"),
        (Trailing, 0, "trailing rolling"),
        (Most, 0, "most"),
        (Recent, 0, "recent"),
        (Same, 0, "same"),
        (Fiscal, 0, "fiscal financial"),
        (FiscalYear, 0, "fy"),
        (CalendarYear, 0, "cy"),
        (CalendarWord, 0, "calendar calender cal"),
        (CalendarQuarter, 0, "cq"),
        (CalendarWeek, 0, "cw kw"),
        (Adjective, 1, "full whole entire complete"),
        (Adjective, 0, "business working consecutive straight closed completed"),
        (The, 0, "the our these"),
        (A, 0, "a an"),
        (Few, 3, "few several"),
        (Few, 2, "couple"),
        (Of, 0, "of"),
        (To, 0, "to through thru until till til"),
        (Up, 0, "up"),
        (And, 0, "and"),
        (Or, 0, "or"),
        (Before, -1, "before"),
        (After, 1, "after"),
        (Ago, 0, "ago back"),
        (Earlier, -1, "earlier"),
        (Later, 1, "later hence"),
        (From, 0, "from"),
        (Between, 0, "between"),
        (In, 0, "in"),
        (Within, 0, "within"),
        (Over, 0, "over"),
        (On, 0, "on"),
        (At, 0, "at"),
        (As, 0, "as"),
        (By, 0, "by"),
        (Lead, 0, "for during since throughout vs versus than against about with"),
        (That, 0, "that"),
        (Now, 0, "now currently presently rn"),
        (End, 0, "end ends"),
        (Close, 0, "close"),
        (Start, 0, "start beginning opening outset"),
        (Began, 0, "began begins started starts opened"),
        (Middle, 0, "mid middle"),
        (Early, 0, "early"),
        (Late, 0, "late"),
        (Rest, 0, "rest remainder remaining balance"),
        (So, 0, "so"),
        (Far, 0, "far"),
        (Date, 0, "date"),
        (Point, 0, "point"),
        (Occasion, 0, "time"),
        (PeriodWord, 0, "period"),
        (Possessive, 0, "'s"),
        (Compare, 0, "compare compared compares comparing comparison"),
        (
            Moving,
            0,
            "slip slips slipped push pushed move moved moves shift shifted pull pulled delay delayed slide slid"
        ),
        (Every, 0, "every each per"),
        (Quantity, 0, "least top under almost nearly exactly roughly around above below"),
        (Right, 0, "right"),
        (Moment, 0, "moment"),
        (Ending, 0, "starting beginning commencing ending"),
        (ShortToDate, (int)TimeUnit.Year, "ytd fytd"),
        (ShortToDate, (int)TimeUnit.Quarter, "qtd"),
        (ShortToDate, (int)TimeUnit.Month, "mtd"),
        (ShortToDate, (int)TimeUnit.Week, "wtd"),
        (ShortEnd, (int)TimeUnit.Day, "eod cob"),
        (ShortEnd, (int)TimeUnit.Week, "eow"),
        (ShortEnd, (int)TimeUnit.Month, "eom"),
        (ShortEnd, (int)TimeUnit.Quarter, "eoq"),
        (ShortEnd, (int)TimeUnit.Year, "eoy eofy fye"),
        (ShortStart, (int)TimeUnit.Week, "bow"),
        (ShortStart, (int)TimeUnit.Month, "bom"),
        (ShortStart, (int)TimeUnit.Quarter, "boq soq"),
        (ShortStart, (int)TimeUnit.Year, "boy soy"),
        (ShortTrailing, 12, "ttm ltm"),
        (ShortOver, (int)TimeUnit.Year, "yoy"),
        (ShortOver, (int)TimeUnit.Quarter, "qoq"),
        (ShortOver, (int)TimeUnit.Month, "mom"),
        (ShortOver, (int)TimeUnit.Week, "wow"),
        (ShortOver, (int)TimeUnit.Day, "dod"),
        (ShortLast, (int)TimeUnit.Year, "ly py lfy pfy"),
        (ShortLast, (int)TimeUnit.Quarter, "lq pq"),
        (ShortYearEarlier, 0, "sply"),
        (Ordinal, -1, "final"),
    ];

    private static readonly string[] Months =
    [
        "jan january",
        "feb february",
        "mar march",
        "apr april",
        "may",
        "jun june",
        "jul july",
        "aug august",
        "sep sept september",
        "oct october",
        "nov november",
        "dec december",
    ];

    private static readonly string[] Weekdays =
    [
        "mon monday",
        "tue tues tuesday",
        "wed weds wednesday",
        "thu thur thurs thursday",
        "fri friday",
        "sat saturday",
        "sun sunday",
    ];

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ];

    private static readonly (int Value, string Words)[] Numbers =
    [
        .. "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            .Split(' ')
            .Select((word, index) => (index + 1, word)),
        (18, "eighteen"),
        (20, "twenty"),
        (24, "twentyfour"),
        (30, "thirty"),
        (40, "forty"),
        (45, "fortyfive"),
        (50, "fifty"),
        (60, "sixty"),
        (90, "ninety"),
        (100, "hundred"),
    ];

    private static readonly FrozenDictionary<string, (TimeRole Role, int Value)> Words = Build();

    private static readonly FrozenDictionary<string, (TimeRole Role, int Value)>.AlternateLookup<
        ReadOnlySpan<char>
    > Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word can be; <see cref="None"/> for a word that has nothing to do with time.</summary>
    /// <param name="word">In its normal form.</param>
    public static (TimeRole Role, int Value) Find(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var found) ? found : (None, 0);

    private static FrozenDictionary<string, (TimeRole Role, int Value)> Build()
    {
        var words = new Dictionary<string, (TimeRole, int)>(StringComparer.Ordinal);
        foreach (var (role, value, list) in All())
        {
            foreach (var word in list.Split(' '))
            {
                words.TryAdd(word, (role, value));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(TimeRole Role, int Value, string Words)> All() =>
        [
            .. Table,
            .. Months.Select((words, index) => (Month, index + 1, words)),
            .. Weekdays.Select((words, index) => (Weekday, index + 1, words)),
            .. Ordinals.Select((word, index) => (Ordinal, index + 1, word)),
            .. Numbers.Select(number => (Number, number.Value, number.Words)),
            .. Holidays.FirstWords.Select(word => (Holiday, 0, word)),
        ];
}
