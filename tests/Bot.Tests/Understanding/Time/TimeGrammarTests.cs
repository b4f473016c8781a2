using System.Diagnostics;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Tests.Understanding.Time;

/// <summary>What people say of time, and what it means in three calendars.</summary>
[Collection(Alone.Name)]
public sealed class TimeGrammarTests
{
    private static readonly Today February = new(new(2026, 11, 30), new FiscalCalendar(2));
    private static readonly Today January = new(new(2017, 12, 31), new FiscalCalendar(1));
    private static readonly Today April = new(new(2026, 11, 30), new FiscalCalendar(4));

    public static TheoryData<string, string, string> Phrases()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (
            var (calendar, table) in new[]
            {
                (nameof(February), TimePhrases.February),
                (nameof(January), TimePhrases.January),
                (nameof(April), TimePhrases.April),
            }
        )
        {
            foreach (var line in table.Split('\n'))
            {
                var parts = line.Split(" = ");
                rows.Add(calendar, parts[0], parts[1].Trim());
            }
        }

        return rows;
    }

    public static TheoryData<string> Timeless() => [.. TimePhrases.Timeless.Split('\n').Select(line => line.Trim())];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Phrase_Alone_SaysWhatPeopleMean(string calendar, string phrase, string reading) =>
        Assert.Equal(reading, TimeText.Of(Whole(phrase, phrase, 0, calendar)));

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Phrase_InASentence_SaysTheSame(string calendar, string phrase, string reading) =>
        Assert.Equal(reading, TimeText.Of(Whole($"bookings {phrase} by region", phrase, 1, calendar)));

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Phrase_InOtherCaseBlanksAndPunctuation_SaysTheSame(string calendar, string phrase, string reading)
    {
        Assert.Equal(reading, TimeText.Of(Whole($"bookings  {phrase.ToUpperInvariant()} ?", phrase, 1, calendar)));
        Assert.Equal(
            reading,
            TimeText.Of(Whole($"bookings {phrase.Replace(" ", "  ", StringComparison.Ordinal)}!", phrase, 1, calendar))
        );
        Assert.Equal(reading, TimeText.Of(Whole($"Bookings in EMEA: {phrase}, please", phrase, 3, calendar)));
    }

    [Theory]
    [MemberData(nameof(Timeless))]
    public void Sentence_ThatOnlyLooksLikeTime_SaysNothingOfTime(string sentence) =>
        Assert.Empty(TimeGrammar.Find(Message.Parse(sentence), February).Select(mention => TimeText.Of(mention.Value)));

    [Fact]
    public void Impossible_Day_SaysWhatThereIs()
    {
        var found = Assert.IsType<TimeValue.Impossible>(Whole("31 November", "31 November", 0, nameof(February)));

        Assert.Equal(("31 November", "November has 30 days."), (found.Said, found.Why));
    }

    [Fact]
    public void Mentions_OfOverlappingTimes_AreAllFound()
    {
        var found = TimeGrammar.Find(Message.Parse("end of last quarter at this point"), February);

        Assert.Contains(found, mention => mention is { First: 0, Count: 4 });
        Assert.Contains(found, mention => mention is { First: 2, Count: 2 });
        Assert.Contains(found, mention => mention is { First: 2, Count: 5, Value: TimeValue.Comparison });
    }

    [Theory]
    [InlineData("same quarter last year", "2027-Q2", "2026-Q2")]
    [InlineData("at this point last quarter", "2027-Q4", "2026-08-01..2026-08-30")]
    [InlineData("last quarter at this point", null, "2026-08-01..2026-08-30")]
    [InlineData("same time last year", null, "2025-11-01..2025-11-30")]
    public void Comparison_OfAPeriod_IsWithTheEarlierOne(string phrase, string? asked, string expected)
    {
        var found = Assert.IsType<TimeValue.Comparison>(Whole(phrase, phrase, 0, nameof(February)));

        Assert.Equal(
            expected,
            found.With(asked is null ? null : PeriodParser.Parse(asked, February.Calendar), February).Id
        );
    }

    [Theory]
    [InlineData("end of ")]
    [InlineData("the ")]
    [InlineData("first week of ")]
    [InlineData("Q1 to ")]
    [InlineData("400 quarters ago ")]
    [InlineData("last 12 months ")]
    [InlineData("3-")]
    [InlineData("nov 3 to 9 ")]
    [InlineData("week before ")]
    [InlineData("2026-11-01..")]
    [InlineData("between q1 and ")]
    public void Find_InTextMadeToBeHard_TakesTimeInProportion(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2000 / part.Length));
        var message = Message.Parse(text);
        TimeGrammar.Find(message, February);
        var watch = Stopwatch.StartNew();
        var found = TimeGrammar.Find(message, February);

        Assert.True(found.Count < 4000, $"{found.Count} mentions");
        // Far above what it takes; a rule that reads the text again and again takes seconds.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
    }

    private static TimeValue? Whole(string sentence, string phrase, int first, string calendar)
    {
        var today =
            calendar == nameof(February) ? February
            : calendar == nameof(January) ? January
            : April;
        var count = Message.Parse(phrase).Tokens.Count;
        return TimeGrammar
            .Find(Message.Parse(sentence), today)
            .FirstOrDefault(mention => mention.First == first && mention.Count == count)
            ?.Value;
    }
}
