using RevBot.Data.Database;

namespace RevBot.Bot.Configuration;

/// <summary>Opens the database of the settings and brings it to this program's schema.</summary>
public static class Databases
{
    /// <summary>The database of the settings. Side effect: makes the folder of a SQLite file.</summary>
    public static IDatabase Open(RevBotSettings settings)
    {
        if (
            settings.Provider == DatabaseProvider.Sqlite
            && Path.GetDirectoryName(Path.GetFullPath(settings.Database)) is { } folder
        )
        {
            Directory.CreateDirectory(folder);
        }

        return DatabaseFactory.Open(settings.Provider, settings.Database);
    }

    /// <summary>The database, migrated. Side effect: makes or changes tables.</summary>
    public static IDatabase OpenMigrated(RevBotSettings settings, BotClock clock)
    {
        var database = Open(settings);
        new Migrator(database).Migrate(clock.Machine);
        return database;
    }
}
