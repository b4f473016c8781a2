using System.Globalization;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Runs;
using RevBot.Skills;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether there are data, where they are from, and how old they are.</summary>
internal static class DataCheck
{
    private const string Check = "data";
    private const string Age = "data age";

    public static IEnumerable<Finding> Run(DealBook book, IDatabase database, RevBotSettings settings, BotClock clock)
    {
        var last = new LoadingRepository(database).FindLastDone();
        if (last is not { Source: var source, Kind: var kind } || book.DealCount == 0)
        {
            return [Finding.Problem(Check, "No deals have been loaded.", "Run import or demo.")];
        }

        var sellers = book.Sellers.Count();
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"Revision {book.Revision}: {book.DealCount:#,0} deals, {sellers:#,0} people, by {kind} from {source}."
        );
        return [Finding.Ok(Check, found), AgeOf(book.Company, last.KnownTo, settings, clock)];
    }

    private static Finding AgeOf(Company company, long knownTo, RevBotSettings settings, BotClock clock)
    {
        var freshness = DataFreshness.Measure(
            company,
            clock.Now(company),
            Dates.FromMicros(knownTo),
            Duration.FromTimeSpan(settings.Freshness.Limit)
        );
        var (age, limit) = (freshness.Age!.Value, freshness.Limit);
        if (freshness is { FrozenOn: { } frozen, IsStale: false })
        {
            return Finding.Ok(Age, $"A frozen extract up to {Dates.Iso(frozen)}.");
        }

        if (age < Duration.Zero)
        {
            return Finding.Ok(Age, "Loaded after the day that is looked at.");
        }

        return age <= limit
            ? Finding.Ok(Age, $"{FormatAge(age)}, within the limit of {FormatAge(limit)}.")
            : Finding.Warning(
                Age,
                $"{FormatAge(age)}, past the limit of {FormatAge(limit)}: answers say that they are stale.",
                "Load again with import or sync, or set RevBot:Freshness:Limit to how often you load."
            );
    }

    private static string FormatAge(Duration age)
    {
        var (number, unit) =
            age < Duration.FromHours(2) ? (age.TotalMinutes, "min")
            : age < Duration.FromHours(48) ? (age.TotalHours, "h")
            : (age.TotalDays, "days");
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):0} {unit}");
    }
}
