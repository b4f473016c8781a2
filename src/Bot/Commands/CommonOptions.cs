using System.CommandLine;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions(CheckedSettings reading)
{
    private readonly Option<string?> database = new("--db")
    {
        Description = "A SQLite file, or a SQL Server connection string with RevBot:Provider=SqlServer.",
        HelpName = "SOURCE",
        Recursive = true,
    };

    private readonly Option<string?> today = new("--today")
    {
        Description = "The clock: a day such as 2026-11-22, at its close.",
        HelpName = "DATE",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(database);
        command.Options.Add(today);
    }

    /// <summary>Whether the database is the default one, which may be made on the way.</summary>
    public bool IsDefaultDatabase(ParseResult parsed) =>
        parsed.GetValue(database) is null && reading.Settings.Database == RevBotSettings.DefaultDatabase;

    /// <summary>The settings, the command line's database among them.</summary>
    /// <exception cref="SettingsException">One cannot be used.</exception>
    public RevBotSettings Settings(ParseResult parsed) => Reading(parsed).Required();

    /// <summary>The same, with what is wrong instead of an exception.</summary>
    public CheckedSettings Reading(ParseResult parsed) =>
        reading with
        {
            Settings = reading.Settings with { Database = parsed.GetValue(database) ?? reading.Settings.Database },
        };

    public LocalDate? Today(ParseResult parsed)
    {
        if (parsed.GetValue(today) is not { } text)
        {
            return null;
        }

        return Dates.FromIso(text) is { Year: >= 1990 and <= 2100 } day
            ? day
            : throw CommandFailure.Usage($"--today is \"{text}\"; give a day such as 2026-11-22.");
    }

    public BotClock Clock(ParseResult parsed) => new(TimeProvider.System, Today(parsed));
}
