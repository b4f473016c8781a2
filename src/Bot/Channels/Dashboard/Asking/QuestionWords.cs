using System.Text;
using RevBot.Bot.Answering;
using RevBot.Bot.Cards.Drawing;

namespace RevBot.Bot.Channels.Dashboard.Asking;

/// <summary>
/// Writes the questions with which the dashboard leads into the chat, and the addresses of its files, with the page's frame kept. Places of a question:
/// <c>{period}</c> is the period that the figure is of, <c>{filter}</c> the page's filter as " for EMEA, Enterprise" or
/// nothing, <c>{cell}</c> the text of the cell, <c>{deal}</c> the id of the row's deal.
/// </summary>
/// <param name="query">The page's.</param>
internal sealed class QuestionWords(DashboardQuery query)
{
    private const int LongestName = 200;

    private readonly string filter = FilterOf(query);

    /// <summary>The address of the chat that asks a question.</summary>
    public string AddressOf(string question, QuestionPlaces places) =>
        "/?ask=" + Uri.EscapeDataString(Write(question, places));

    /// <summary>The address of a block's file, for the same period and deals as the page.</summary>
    public string FileAddress(string block, ExportFormat format) => BlockDownload.AddressOf(query, block, format);

    /// <summary>The question with its places filled; what is put in is not looked at again.</summary>
    public string Write(string question, QuestionPlaces places)
    {
        (string Name, string Value)[] values =
        [
            ("{period}", places.Period ?? "this quarter"),
            ("{filter}", filter),
            ("{cell}", Name(places.Cell ?? string.Empty)),
            ("{deal}", Name(places.Deal ?? string.Empty)),
        ];
        var text = new StringBuilder(question.Length);
        for (var at = 0; at < question.Length; )
        {
            var (name, value) = values.FirstOrDefault(place => StartsWith(question, at, place.Name));
            text.Append(name is null ? question[at].ToString() : value);
            at += name?.Length ?? 1;
        }

        return text.ToString();
    }

    private static bool StartsWith(string text, int at, string part) =>
        string.CompareOrdinal(text, at, part, 0, part.Length) == 0;

    // Of several values of one field any, of several fields all: as the reader of questions takes these words. A field with
    // words of its own stands last, so that they end the list.
    private static string FilterOf(DashboardQuery query)
    {
        var fields = query
            .Chosen.GroupBy(choice => choice.Field)
            .OrderBy(field => field.Key.Say is not null)
            .Select(field => string.Join(" or ", field.Select(choice => Said(field.Key, Name(choice.Value)))));
        var words = string.Join(", ", fields);
        return words.Length == 0 ? string.Empty : " for " + words;
    }

    private static string Said(FilterField field, string value) => (field.Say ?? field.Show)(value);

    // A name cannot end the quotes that it stands in, nor begin a line of its own.
    private static string Name(string text) =>
        CardText.Cut(
            string.Concat(text.Select(letter => letter is '"' or '\n' or '\r' or '\t' ? ' ' : letter)).Trim(),
            LongestName
        );
}
