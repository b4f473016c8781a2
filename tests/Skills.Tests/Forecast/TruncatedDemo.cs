using Dapper;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Data.Warehouse.People;

namespace RevBot.Skills.Tests.Forecast;

/// <summary>
/// A demo company twice: whole, and cut off at an instant in the past, with everything that was recorded later deleted. What
/// is known as of that instant must be the same in both.
/// </summary>
public sealed class TruncatedDemo : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revbot-forecast-");

    public TruncatedDemo()
    {
        var database = new SqliteDatabase(Path.Combine(folder.FullName, "whole.db"));
        DemoCompany.Create(database, new() { Today = Today, Deals = 2500 }, null, CancellationToken.None);
        Whole = Load(database);
        Cut = Dates.CloseOf(CutOn, Whole.Company.Zone) - Duration.FromHours(14);
        var copy = Path.Combine(folder.FullName, "cut.db");
        using (var connection = database.Open())
        {
            connection.Execute("VACUUM INTO @copy", new { copy });
        }

        var cut = new SqliteDatabase(copy);
        DeleteAfter(cut, Dates.ToMicros(Cut), Dates.ToNumber(CutOn));
        Truncated = Load(cut);
    }

    public static LocalDate Today { get; } = new(2026, 11, 22);

    /// <summary>A working day some three weeks into a quarter that is closed by now.</summary>
    public static LocalDate CutOn { get; } = new(2026, 5, 28);

    /// <summary>In the middle of that day: more happens later on it.</summary>
    public Instant Cut { get; }

    public DealBook Whole { get; }

    public DealBook Truncated { get; }

    public static ScopedBook Everything(DealBook book, LocalDate day) =>
        book.For(
            book.ScopeOf(book.Sellers.First(seller => seller.Role == SellerRole.ChiefRevenueOfficer)),
            Dates.CloseOf(day, book.Company.Zone)
        );

    /// <summary>All deals of one of the two books as known at the cut.</summary>
    public ScopedBook AtCut(DealBook book) => Everything(book, CutOn).AsKnownAt(Cut);

    public void Dispose() => folder.Delete(recursive: true);

    private static DealBook Load(SqliteDatabase database) =>
        new BookLoader(database, CompanyDefaults.Plain).Load(CancellationToken.None);

    // Fields without history get other values too: nothing of a forecast may rest on them.
    private static void DeleteAfter(SqliteDatabase database, long cut, int day)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            PRAGMA foreign_keys = OFF;
            DELETE FROM crm_mirror;
            DELETE FROM signal WHERE recorded_at > @cut;
            DELETE FROM activity_day WHERE day > @day;
            DELETE FROM forecast_call WHERE submitted_at > @cut;
            DELETE FROM opportunity_version WHERE recorded_at > @cut;
            UPDATE opportunity_version SET valid_to = NULL WHERE valid_to IS NOT NULL AND NOT EXISTS
              (SELECT 1 FROM opportunity_version n WHERE n.opportunity_id = opportunity_version.opportunity_id
                 AND n.valid_from = opportunity_version.valid_to);
            DELETE FROM signal WHERE opportunity_id NOT IN (SELECT opportunity_id FROM opportunity_version);
            DELETE FROM activity_day WHERE opportunity_id NOT IN (SELECT opportunity_id FROM opportunity_version);
            DELETE FROM contact_role;
            DELETE FROM opportunity_country WHERE opportunity_id NOT IN (SELECT opportunity_id FROM opportunity_version);
            DELETE FROM opportunity WHERE id NOT IN (SELECT opportunity_id FROM opportunity_version);
            UPDATE opportunity SET deleted_at = NULL WHERE deleted_at > @cut;
            UPDATE opportunity SET competitor = 'Outcome', loss_reason = 'Outcome', discount = 0.5, next_step = 'Outcome', next_step_on = 20260101;
            """,
            new { cut, day }
        );
    }
}
