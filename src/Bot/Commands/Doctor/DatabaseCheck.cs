using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;
using RevBot.Data.State.Checks;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether the database is there, is RevBot's, and has the schema of this program.</summary>
internal static class DatabaseCheck
{
    private const string Check = "database";
    private const string Schema = "schema";
    private const string LoadAdvice = "Run demo or import, or name another database with --db.";

    /// <returns>The database where it can be read as it is, else null; and what was found.</returns>
    public static (IDatabase? Usable, IReadOnlyList<Finding> Findings) Run(RevBotSettings settings)
    {
        try
        {
            var database = DatabaseFactory.OpenToRead(settings.Provider, settings.Database);
            return IsMissing(database, out var missing) ? (null, [missing]) : Look(database);
        }
        catch (DatabaseException problem)
        {
            return (null, [Finding.Problem(Check, problem.Message, null)]);
        }
        catch (DbException problem)
        {
            return (
                null,
                [
                    Finding.Problem(
                        Check,
                        $"It cannot be read ({problem.Message.TrimEnd('.').ReplaceLineEndings(" ")}).",
                        "Check its path and rights, or restore it from a backup."
                    ),
                ]
            );
        }
    }

    // A server's database that cannot be opened says why when it is opened.
    private static bool IsMissing(IDatabase database, [NotNullWhen(true)] out Finding? finding)
    {
        finding = database is { Provider: DatabaseProvider.Sqlite, Exists: false }
            ? Finding.Problem(
                Check,
                $"There is no file {database.Name}.",
                "Run demo or import, start RevBot without arguments for the demo company, or name another with --db."
            )
            : null;
        return finding is not null;
    }

    private static (IDatabase?, IReadOnlyList<Finding>) Look(IDatabase database)
    {
        var migrator = new Migrator(database);
        var current = migrator.Current();
        if (current == 0)
        {
            return (null, [Empty(database)]);
        }

        var opened = Finding.Ok(Check, $"{database.Provider}, {database.Name}, can be read.");
        var schema = SchemaOf(current, migrator.Newest);
        return (schema.State == CheckState.Ok ? database : null, [opened, schema]);
    }

    private static Finding Empty(IDatabase database) =>
        DatabaseProbe.HoldsTables(database)
            ? Finding.Problem(Check, $"{database.Name} is the database of another program.", "Name another with --db.")
            : Finding.Problem(Check, $"{database.Name} is empty: it has no tables yet.", LoadAdvice);

    internal static Finding SchemaOf(int current, int newest) =>
        current == newest ? Finding.Ok(Schema, $"{current}, the newest of this program.")
        : current < newest
            ? Finding.Warning(
                Schema,
                $"{current}, older than the {newest} of this program; its data were not looked at.",
                "Make a backup, then start the bot or run any command that asks or loads: it brings the schema up."
            )
        : Finding.Problem(
            Schema,
            $"{current}, newer than the {newest} of this program.",
            "Update RevBot, or choose another database."
        );
}
