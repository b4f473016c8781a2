using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RevBot.Data.Connectors.Landing;

/// <summary>The tables of a landing store, and the columns of the lines in them.</summary>
internal static class LandingSchema
{
    private const int Version = 2;

    // Tables of an earlier version go; the store's name and its org stay.
    private const string Tables = """
        DROP TABLE IF EXISTS landing_run; DROP TABLE IF EXISTS landed_object; DROP TABLE IF EXISTS landed_row; DROP TABLE IF EXISTS left_deal;
        CREATE TABLE IF NOT EXISTS landing (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE landing_run (number INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE);
        CREATE TABLE landed_object (
            number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, header TEXT NOT NULL, known_to INTEGER NULL,
            log_known_to INTEGER NULL, query TEXT NULL, started_at INTEGER NULL, is_whole INTEGER NOT NULL,
            begun_in INTEGER NOT NULL, cursor TEXT NULL);
        CREATE TABLE landed_row (
            object INTEGER NOT NULL, id TEXT NOT NULL, deal TEXT NULL, changed_in INTEGER NOT NULL,
            seen_in INTEGER NOT NULL, is_gone INTEGER NOT NULL, line TEXT NULL, PRIMARY KEY (object, id)) WITHOUT ROWID;
        CREATE INDEX landed_change ON landed_row (object, changed_in);
        CREATE INDEX landed_deal ON landed_row (object, deal) WHERE deal IS NOT NULL;
        CREATE TABLE left_deal (deal TEXT NOT NULL PRIMARY KEY, changed_in INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TRIGGER landed_move AFTER UPDATE OF deal ON landed_row WHEN old.deal IS NOT new.deal AND old.deal IS NOT NULL
        BEGIN
            INSERT OR REPLACE INTO left_deal (deal, changed_in) VALUES (old.deal, new.changed_in);
        END;
        """;

    /// <summary>
    /// Makes the tables where they are missing, or are those of an earlier version: then everything is read again.
    /// </summary>
    /// <exception cref="SyncException">They are those of a newer version.</exception>
    public static void Bring(SqliteConnection connection, string folder)
    {
        var found = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (found > Version)
        {
            throw new SyncException(
                $"The landing folder {folder} was made by a newer version of RevBot; delete it: then everything is read again."
            );
        }

        if (found < Version)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Tables, transaction: transaction);
            connection.Execute($"PRAGMA user_version = {Version}", transaction: transaction);
            transaction.Commit();
        }
    }

    /// <summary>
    /// Puts the lines of an object into other columns, by their names. All of them count as changed: what is loaded of
    /// them may be another thing now; and none as gone, so that a row which comes deleted brings its new columns. What
    /// does not come is gone by its line, which says when.
    /// </summary>
    /// <param name="transaction">The caller commits it.</param>
    /// <param name="landed">The object, with its header of before.</param>
    /// <param name="header">The header from now on.</param>
    /// <param name="run">The run that goes on.</param>
    public static void Reshape(DbTransaction transaction, LandedObject landed, string header, long run)
    {
        var (before, after) = (LandedLine.Read(landed.Header), LandedLine.Read(header));
        var places = after.Select(column => Array.IndexOf(before, column)).ToArray();
        var connection = (SqliteConnection)transaction.Connection!;
        connection.CreateFunction<string, string>(
            "reshaped",
            line =>
            {
                var cells = LandedLine.Read(line);
                return LandedLine.Write(places.Select(place => place < 0 ? "" : cells[place]));
            }
        );
        connection.Execute(
            "UPDATE landed_row SET line = reshaped(line), changed_in = @run, is_gone = 0 WHERE object = @Number AND line IS NOT NULL",
            new { run, landed.Number },
            transaction,
            commandTimeout: 0
        );
    }
}
