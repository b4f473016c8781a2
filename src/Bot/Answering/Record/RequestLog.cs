using System.Data.Common;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Answers;

namespace RevBot.Bot.Answering.Record;

/// <summary>
/// Keeps a row for each message that was asked, and beside it what the answer was made of. The words, and the arguments read
/// from them, stand in the row only where the setting RevBot:Record:Content asks for them. A record that cannot be kept
/// never costs the answer.
/// </summary>
/// <param name="database">Migrated.</param>
/// <param name="options">What is kept.</param>
/// <param name="logger">Told once when records cannot be kept.</param>
public sealed class RequestLog(IDatabase database, RecordOptions options, ILogger logger)
{
    private readonly RequestLogRepository rows = new(database, options.KeptFor);
    private int told;

    /// <summary>Side effect: writes a row of the record's own, and deletes answers past their time.</summary>
    /// <returns>The row's id, and whether the answer is kept beside it; neither where it could not be written.</returns>
    public RecordedAsking Save(RequestRecord record)
    {
        try
        {
            return Write(record);
        }
        catch (Exception problem) when (problem is DbException or DatabaseException or InvalidOperationException)
        {
            if (Interlocked.Exchange(ref told, 1) == 0)
            {
                Log.RecordNotKept(logger, problem.GetType().Name);
            }

            return default;
        }
    }

    private RecordedAsking Write(RequestRecord record)
    {
        var seller = record.Book.Scope.Viewer.Id;
        var answer = options.Answers ? record.AsStored(options) : null;
        var id = rows.Add(
            Row(record, seller),
            answer is null ? null : AnswerStore.ToRow(answer),
            attempt => RecordId.Compute(record.Id, seller, record.AskedAt, attempt)
        );
        return new(id, answer is not null);
    }

    private RequestRow Row(RequestRecord record, int seller) =>
        new()
        {
            Conversation = record.Request.Conversation,
            SellerId = seller,
            Channel = record.Request.Channel,
            AskedAt = Dates.ToMicros(record.AskedAt),
            Question = options.Content ? record.Request.Text : null,
            Router = record.Router,
            Confidence = record.Confidence,
            Functions = record.Functions,
            Arguments = options.Content ? record.Arguments : null,
            Outcome = record.Outcome,
            ElapsedMicros = record.ElapsedMicros,
            Revision = record.Revision,
            AsOf = record.AsOf,
            AnswerHash = record.AnswerHash,
        };
}
