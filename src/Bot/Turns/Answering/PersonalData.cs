using System.Globalization;
using Dapper;
using RevBot.Bot.Cards;
using RevBot.Data.Database;

namespace RevBot.Bot.Turns.Answering;

/// <summary>What RevBot keeps about a person who asks, and the deleting of it.</summary>
/// <param name="database">Migrated.</param>
internal sealed class PersonalData(IDatabase database)
{
    /// <summary>What is kept, in numbers.</summary>
    public Card Tell(int sellerId)
    {
        using var connection = database.Open();
        long Count(string sql) => connection.ExecuteScalar<long>(sql, new { sellerId });
        var asked = Count("SELECT COUNT(*) FROM request_log WHERE seller_id = @sellerId");
        var worded = Count("SELECT COUNT(*) FROM request_log WHERE seller_id = @sellerId AND question IS NOT NULL");
        var answers = Count("SELECT COUNT(*) FROM answer WHERE seller_id = @sellerId");
        var thumbs = Count("SELECT COUNT(*) FROM feedback WHERE seller_id = @sellerId");
        var talks = Count("SELECT COUNT(*) FROM conversation WHERE seller_id = @sellerId");
        var accounts = Count("SELECT COUNT(*) FROM identity_link WHERE seller_id = @sellerId");
        return new()
        {
            Paragraphs =
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"About you I keep: when you asked ({asked:#,0} questions, the words of {worded:#,0} of them), what {answers:#,0} answers were made of, {thumbs:#,0} thumbs with their reasons, what {talks:#,0} conversations were about, and {accounts:#,0} links of your accounts."
                ),
                "A message itself is kept only until it is answered. Deals, quotas and calls are your company's data and stay in any case.",
            ],
            Buttons = [new("Delete my data", ButtonDeed.Ask, "delete my data")],
        };
    }

    /// <summary>What deleting would do, and the button that does it.</summary>
    public static Card Confirm { get; } =
        new()
        {
            Paragraphs =
            [
                "This deletes the words of your questions, what your answers were made of, your thumbs and what your conversations were about. It cannot be taken back, and earlier answers can then not be explained any more.",
                "When you asked and which function answered stays, without words: it is your company's record of use. Your accounts stay linked, so that I know you.",
            ],
            Buttons = [new("Delete it now", ButtonDeed.Ask, "delete my data now")],
        };

    /// <summary>Deletes it. Side effect: in one transaction, or not at all.</summary>
    public void Delete(int sellerId)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        string[] steps =
        [
            "DELETE FROM sent_answer WHERE answer_id IN (SELECT id FROM request_log WHERE seller_id = @sellerId)",
            "DELETE FROM feedback WHERE seller_id = @sellerId",
            "DELETE FROM answer WHERE seller_id = @sellerId",
            "DELETE FROM conversation WHERE seller_id = @sellerId",
            "UPDATE request_log SET question = NULL, arguments = NULL, conversation_id = NULL WHERE seller_id = @sellerId",
        ];
        foreach (var step in steps)
        {
            connection.Execute(step, new { sellerId }, transaction);
        }

        transaction.Commit();
    }
}
