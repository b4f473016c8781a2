using NodaTime;
using RevBot.Bot.Book;
using RevBot.Bot.Configuration;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.State.Runs;
using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Runs;

namespace RevBot.Bot.Delivery;

/// <summary>
/// Stores the forecast of the newest week that is over: of the whole company, and of every manager and rep with deals of
/// their own scope. A week is stored once for a revision of the data.
/// </summary>
internal sealed class ForecastSnapshotWriter(BookHost books, ForecastRunRepository runs, BotClock clock)
{
    /// <summary>Stores it.</summary>
    /// <param name="again">Whether a week with a run of an earlier revision gets another one.</param>
    /// <param name="cancellation">Ends it between two scopes; nothing is stored then.</param>
    public StoredWeek Store(bool again, CancellationToken cancellation)
    {
        var book = books.Current(cancellation);
        var day = NewestWeek(book.Company, clock.Now(book.Company));
        var asOf = Dates.CloseOf(day, book.Company.Zone);
        if (runs.Contains(Dates.ToMicros(asOf), again ? book.Revision : null))
        {
            return new(day, book.Revision, 0, 0);
        }

        var rows = Rows(book, asOf, cancellation).ToArray();
        var stored = rows.Length > 0 && runs.Add(Dates.ToMicros(asOf), book.Revision, rows);
        return new(
            day,
            book.Revision,
            stored ? rows.Length : 0,
            stored ? rows.DistinctBy(row => row.SellerId).Count() : 0
        );
    }

    /// <summary>The last Sunday that is over at an instant: business weeks start on Monday.</summary>
    internal static LocalDate NewestWeek(Company company, Instant now)
    {
        var today = company.DayOf(now);
        var last = now >= Dates.CloseOf(today, company.Zone) ? today : today.PlusDays(-1);
        return last.DayOfWeek == IsoDayOfWeek.Sunday ? last : last.Previous(IsoDayOfWeek.Sunday);
    }

    private IEnumerable<ForecastRunRow> Rows(DealBook book, Instant asOf, CancellationToken cancellation)
    {
        var made = Dates.ToMicros(clock.Machine);
        foreach (var (seller, view) in Views(book, asOf))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var line in ForecastRun.Predict(view))
            {
                yield return new()
                {
                    Id = 0,
                    MadeAt = made,
                    AsOf = Dates.ToMicros(asOf),
                    Revision = book.Revision,
                    SellerId = seller,
                    PeriodStart = Dates.ToNumber(line.Period.Start),
                    PeriodEnd = Dates.ToNumber(line.Period.End),
                    Method = line.Method,
                    AmountMinor = line.Amount.Minor,
                    LowMinor = line.Low?.Minor,
                    HighMinor = line.High?.Minor,
                    Currency = line.Amount.Currency.Code,
                    Assumptions = line.Assumptions,
                    FeaturesHash = line.FeaturesHash,
                    Model = line.Model,
                };
            }
        }
    }

    // Those who see all have the company's run.
    private static IEnumerable<(int? Seller, ScopedBook View)> Views(DealBook book, Instant asOf)
    {
        var company = book.ForTheCompany(asOf);
        if (company.Deals.Count == 0)
        {
            yield break;
        }

        yield return (null, company);
        var day = book.Company.DayOf(asOf);
        foreach (var seller in book.Sellers.Where(seller => seller.IsActive(day)))
        {
            var scope = book.ScopeOf(seller);
            if (!scope.SeesAll && book.For(scope, asOf) is { Deals.Count: > 0 } view)
            {
                yield return (seller.Id, view);
            }
        }
    }
}
