using System.Data.Common;

namespace RevBot.Data.Connectors.Landing;

/// <summary>
/// Writes rows of one object into a landing store. A row that comes as it is stored does not change; nor does one that
/// was gone already, whose line says when it went.
/// </summary>
internal sealed class LandingWriter : IDisposable
{
    private const string Line = "CASE WHEN is_gone = 1 AND @gone = 1 AND line IS NOT NULL THEN line ELSE @line END";

    private readonly DbCommand upsert;
    private readonly DbCommand update;
    private readonly DbCommand mark;

    /// <param name="transaction">The caller commits it.</param>
    /// <param name="number">The object.</param>
    /// <param name="run">The run in which the rows come.</param>
    public LandingWriter(DbTransaction transaction, long number, long run)
    {
        upsert = Command(
            transaction,
            $"INSERT INTO landed_row (object, id, deal, changed_in, seen_in, is_gone, line) VALUES (@object, @id, @deal, @run, @run, @gone, @line) ON CONFLICT (object, id) DO UPDATE SET {Changes(Line)}",
            number,
            run
        );
        update = Update(Line);
        mark = Update("@line");

        DbCommand Update(string line) =>
            Command(
                transaction,
                $"UPDATE landed_row SET {Changes(line)} WHERE object = @object AND id = @id",
                number,
                run
            );
    }

    /// <summary>Takes a row in.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isKnownOnly">Whether it counts only where the store has it already.</param>
    public void Put(LandedRow row, bool isKnownOnly) => Run(isKnownOnly ? update : upsert, row);

    /// <summary>Marks a stored row as gone.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="deal">Its deal.</param>
    /// <param name="line">What it says now; null for nothing any more.</param>
    public void Mark(string id, string? deal, string? line) => Run(mark, new(id, deal, line!) { IsGone = true });

    public void Dispose()
    {
        upsert.Dispose();
        update.Dispose();
        mark.Dispose();
    }

    private static string Changes(string line) =>
        $"deal = @deal, seen_in = @run, changed_in = CASE WHEN line IS {line} THEN changed_in ELSE @run END, is_gone = @gone, line = {line}";

    private static void Run(DbCommand command, LandedRow row)
    {
        command.Parameters["@id"].Value = row.Id;
        command.Parameters["@deal"].Value = (object?)row.Deal ?? DBNull.Value;
        command.Parameters["@gone"].Value = row.IsGone ? 1L : 0L;
        command.Parameters["@line"].Value = (object?)row.Line ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbTransaction transaction, string text, long number, long run)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // No text of a user is in it.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (
            var (name, value) in new (string, object)[]
            {
                ("@object", number),
                ("@run", run),
                ("@id", ""),
                ("@deal", ""),
                ("@line", ""),
                ("@gone", 0L),
            }
        )
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
