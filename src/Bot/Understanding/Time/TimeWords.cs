using System.Collections.Frozen;
using System.Globalization;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// The words of time by class. A new word for an old thing is one more word here, and no rule. A word may be of several
/// classes; its value is the one that is not 0.
/// </summary>
internal static class TimeWords
{
    // Class, its words or other classes, and what they count. #1 to #4 are numbers of so many digits, #th is 3rd, #date a date in digits.
    // Values of units are those of TimeUnit; of DayWord days from today; of Last, Next and Side steps.
    private const string Table = """
        Number #1 #2 #3 #4
        Number one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13
        Number fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 twentyfour:24 thirty:30 forty:40 fortyfive:45
        Number fifty:50 sixty:60 ninety:90 hundred:100
        Digits #1 #2
        Two #2
        Four #4
        UpToFour one two three four
        Nth #th
        Ordinal first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11
        Ordinal twelfth:12 final:-1 #th
        Day Digits Ordinal
        DateText #date
        UnitWord hour:0 hours:0 hr:0 hrs:0 day:1 days:1 week:2 weeks:2 wk:2 wks:2 fortnight:3 fortnights:3
        UnitWord month:4 months:4 mo:4 mos:4 mth:4 mths:4 quarter:5 quarters:5 qtr:5 qtrs:5 q:5 qs:5 half:6 halves:6
        UnitWord year:7 years:7 yr:7 yrs:7
        Units hours hrs days weeks wks fortnights months mos mths quarters qtrs qs halves years yrs
        LetterUnit h:0 d:1 w:2 m:4 y:7
        YearWord year years yr yrs
        QuarterWord quarter quarters qtr qtrs q qs CalendarQuarter
        CalendarQuarter cq:5
        WeekWord week weeks wk wks cw:2 kw:2
        Trail l t r
        DaysWord day days
        Portion hour hours hr hrs fortnight fortnights half halves
        Million m
        Joinable UnitWord LetterUnit Trail fy cy QuarterWord WeekWord Month #1 #2 #3 #4
        Month jan:1 january:1 feb:2 february:2 mar:3 march:3 apr:4 april:4 may:5 jun:6 june:6 jul:7 july:7 aug:8 august:8
        Month sep:9 sept:9 september:9 oct:10 october:10 nov:11 november:11 dec:12 december:12
        Weekday mon:1 monday:1 tue:2 tues:2 tuesday:2 wed:3 weds:3 wednesday:3 thu:4 thur:4 thurs:4 thursday:4
        Weekday fri:5 friday:5 sat:6 saturday:6 sun:7 sunday:7
        Weekend weekend weekends
        Season spring:3 springtime:3 summer:6 summertime:6 autumn:9 fall:9 winter:12 wintertime:12
        SeasonLead in Lead by before after of from
        PartOfDay morning afternoon evening night noon lunchtime
        Today today tonight todays tdy
        DayWord Today yesterday:-1 yesterdays:-1 overnight:-1 tomorrow:1 tomorrows:1 tmrw:1 tmr:1
        Now now currently presently rn
        This this:0 current:0 present:0 ongoing:0
        Last last:-1 previous:-1 prior:-1 past:-1 preceding:-1 latest:-1
        Next next:1 coming:1 following:1 upcoming:1
        Trailing trailing rolling
        Fiscal fiscal financial fy
        Calendar calendar calender cal cy
        Whole full whole entire complete
        Adjective Whole business working consecutive straight closed completed
        The the our these
        A a an
        Few few:3 several:3 couple:2
        To to through thru until till til
        Ago ago:0 back:0
        Side before:-1 after:1 earlier:-1 later:1 hence:1
        End end ends
        Start start beginning opening outset
        Began start beginning began begins started starts opened
        Middle mid middle
        Rest rest remainder remaining balance
        Lead for during since throughout vs versus than against about with
        Every every each per
        Quantity least top under almost nearly exactly roughly around above below
        Compare compare compared compares comparing comparison
        Moving slip slips slipped push pushed move moved moves shift shifted pull pulled delay delayed slide slid
        Ending starting beginning commencing ending
        ToDate ytd:7 fytd:7 qtd:5 mtd:4 wtd:2
        EndOf eod:1 cob:1 eow:2 eom:4 eoq:5 eoy:7 eofy:7 fye:7
        StartOf bow:2 bom:4 boq:5 soq:5 boy:7 soy:7
        Twelve ttm ltm
        Against yoy:7 qoq:5 mom:4 wow:2 dod:1
        LastOf ly:7 py:7 lfy:7 pfy:7 lq:5 pq:5
        Determiner This Last Next A Number Ordinal The Every
        Measure over Lead Quantity within most after in
        YearLead in of Lead by before after from early late Middle End
        DayLead on by from To before after Lead and between Weekday
        DotLead on since until till
        MayLead Lead on by from
        Noun time point period date
        PointWord point date day days
        Occasion time
        Back ago back before earlier
        MonthCount Number Last
        CryLead my your call a
        StartLead The Lead from at
        Group by Every A Number Ordinal
        Money usd eur gbp dollars euros deals k
        NoTime Money Thing
        Thing deal one deals largest biggest best of meeting call
        MonthLead in for during of since by before after until till through thru from than between vs versus last next
        MonthLead early late mid end on previous
        MonthLink to and or with about against this
        MonthVerb will would can could should must may might we they i you he she it let not never always deals that who to
        MarchTo on toward towards ahead forward off past into down up
        Person i we you they he she it the my our this that
        MonthJoin To and or
        MonthEnd To and or of This Last Next in on at by from between before after for vs versus Weekday Month Number so End
        WeekdayLead on by since until till from before after to
        """;

    private static readonly ILookup<string, string> Classes = Table
        .Split('\n', StringSplitOptions.TrimEntries)
        .Concat(TimeGrammar.Rules.SelectMany(rule => WordsOf(rule.Pattern)).Distinct(StringComparer.Ordinal))
        .Select(line => line.Split(' '))
        .SelectMany(line => line[1..].Select(word => (Class: line[0], Word: word)))
        .ToLookup(pair => pair.Class, pair => pair.Word, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Id, int Value)> Words = Classes
        .SelectMany(words => words.Where(word => !char.IsAsciiLetterUpper(word[0])))
        .GroupBy(NameOf, StringComparer.Ordinal)
        .Select(
            (words, index) =>
                (
                    Name: words.Key,
                    Id: index + 1,
                    Value: words.Max(ValueOf) is > 0 and var value ? value : words.Min(ValueOf)
                )
        )
        .ToFrozenDictionary(word => word.Name, word => (word.Id, word.Value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, bool[]> Sets = Classes.ToFrozenDictionary(
        words => words.Key,
        words => SetOf(words.Key),
        StringComparer.Ordinal
    );

    /// <summary>How many words there are, with the unknown one.</summary>
    public static int Count => Words.Count + 1;

    /// <summary>The number and the value of a word in its normal form; 0 for one that is unknown.</summary>
    public static (int Id, int Value) Find(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : default;

    /// <summary>By the number of a word: whether it is of a class, or is the word itself if some pattern writes it out.</summary>
    /// <exception cref="KeyNotFoundException">There is neither.</exception>
    public static bool[] Set(string name) => Sets[name];

    // Words that a pattern writes out in small letters are classes of one.
    private static IEnumerable<string> WordsOf(string pattern) =>
        pattern
            .Split(' ', '|', '(', ')', '!', '?')
            .Where(part => part == "'s" || (part.Length > 0 && char.IsAsciiLetterLower(part[0])))
            .Select(word => $"{word} {word}");

    private static string NameOf(string word) => word.Split(':')[0];

    private static int ValueOf(string word) =>
        word.Split(':') is [_, var value] ? int.Parse(value, CultureInfo.InvariantCulture) : 0;

    private static bool[] SetOf(string name)
    {
        var set = new bool[Count];
        foreach (var word in Classes[name])
        {
            var words = char.IsAsciiLetterUpper(word[0]) ? SetOf(word) : null;
            for (var id = 0; id < set.Length; id++)
            {
                set[id] |= words?[id] ?? id == Words[NameOf(word)].Id;
            }
        }

        return set;
    }
}
