using RevBot.Data.Database;

namespace RevBot.Bot.Hosting;

/// <summary>Opens the database of the settings and brings it to this program's schema.</summary>
public static class Databases
{
    /// <summary>The database of the settings.</summary>
    public static IDatabase Open(RevBotSettings settings) => new SqliteDatabase(settings.Database);

    /// <summary>The database, migrated. Side effect: makes or changes tables.</summary>
    public static IDatabase OpenMigrated(RevBotSettings settings, BotClock clock)
    {
        var database = Open(settings);
        new Migrator(database).Migrate(clock.Machine);
        return database;
    }
}
