namespace RevBot.Bot.Channels.Dashboard.Asking;

/// <summary>What stands in the places of a question.</summary>
/// <param name="Period">The period of the figure that leads on; null where it has none.</param>
/// <param name="Cell">The text of the cell; null outside a table.</param>
/// <param name="Deal">The CRM's id of the deal that the row is about; null where it is about none.</param>
internal sealed record QuestionPlaces(string? Period, string? Cell = null, string? Deal = null);
