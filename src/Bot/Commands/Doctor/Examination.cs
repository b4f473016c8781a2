using System.Data.Common;
using RevBot.Bot.Configuration;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.Loading;
using RevBot.Data.Database;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>
/// Looks at everything that RevBot needs, from the settings to the data, and says how each thing stands. Changes nothing:
/// no table is made, no script runs, no file is touched.
/// </summary>
public static class Examination
{
    /// <summary>Looks at everything. What depends on something that is not there is left out.</summary>
    /// <param name="reading">The settings, sound or not.</param>
    /// <param name="clock">For the age of the data.</param>
    /// <param name="prompts">The prompts folder.</param>
    /// <param name="cancellation">Ends the loading of a large book.</param>
    public static IReadOnlyList<Finding> Run(
        CheckedSettings reading,
        BotClock clock,
        string prompts,
        CancellationToken cancellation
    )
    {
        var settings = reading.Settings;
        var findings = new List<Finding>(SettingsCheck.Run(reading));
        var (database, found) = DatabaseCheck.Run(settings);
        findings.AddRange(found);
        if (database is not null)
        {
            findings.AddRange(LookInside(database, reading, clock, cancellation));
        }

        findings.AddRange(PromptsCheck.Run(prompts));
        findings.AddRange(RouterCheck.Run(settings, prompts));
        findings.AddRange(DiskCheck.Run(settings));
        return findings;
    }

    private static List<Finding> LookInside(
        IDatabase database,
        CheckedSettings reading,
        BotClock clock,
        CancellationToken cancellation
    )
    {
        var findings = new List<Finding>();
        try
        {
            var book = new BookLoader(database, reading.Settings.Defaults)
            {
                Tuning = reading.Settings.Forecast.Tuning,
                NormCache = new DatabaseNormCache(database),
            }.Load(cancellation);
            findings.AddRange(DataCheck.Run(book, database, reading.Settings, clock));
            findings.AddRange(SyncCheck.Run(database, reading, clock));
            findings.AddRange(CompanyCheck.Run(database, reading));
            findings.AddRange(AuditCheck.Run(database, reading.Settings, clock));
            findings.AddRange(PeopleCheck.Run(book, clock));
            findings.Add(AccessCheck.Run(book));
            findings.AddRange(DeliveryCheck.Run(book, database, reading.Settings, clock));
            findings.AddRange(DealsCheck.Run(book, database));
            findings.AddRange(LoadCheck.Run(database));
            findings.AddRange(CoverageCheck.Run(book.Coverage));
            findings.AddRange(ForecastCheck.Run(book, clock));
        }
        catch (Exception problem) when (IsOfTheData(problem))
        {
            findings.Add(
                Finding.Problem(
                    "data",
                    $"The data cannot be read ({problem.Message.TrimEnd('.').ReplaceLineEndings(" ")}).",
                    "Restore the database from a backup, or load the data into a new one."
                )
            );
        }

        return findings;
    }

    // What a damaged or foreign database can make the loading throw.
    private static bool IsOfTheData(Exception problem) =>
        problem
            is DbException
                or DatabaseException
                or FormatException
                or InvalidOperationException
                or InvalidCastException
                or KeyNotFoundException
                or OverflowException
                or ArgumentException
                or NodaTime.TimeZones.DateTimeZoneNotFoundException;
}
