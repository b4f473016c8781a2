using RevBot.Bot.Answering;
using RevBot.Bot.Exports.Asking;
using RevBot.Bot.Services;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Which messages want a file, and which only speak of such things.</summary>
public sealed class ExportReaderTests
{
    private static readonly ExportReader Reader = new(RevBotServices.PromptsFolder);

    [Theory]
    [InlineData("Export this to Excel", ExportFormat.Excel)]
    [InlineData("export", ExportFormat.Excel)]
    [InlineData("Download this please", ExportFormat.Excel)]
    [InlineData("send me that as a file", ExportFormat.Excel)]
    [InlineData("as csv please", ExportFormat.Csv)]
    [InlineData("Can I have this in a spreadsheet?", ExportFormat.Excel)]
    [InlineData("Could you export that as a PDF?", ExportFormat.Pdf)]
    [InlineData("give me the whole list as an Excel file", ExportFormat.Excel)]
    [InlineData("excel", ExportFormat.Excel)]
    [InlineData("csv?", ExportFormat.Csv)]
    [InlineData("PDF version please", ExportFormat.Pdf)]
    [InlineData("save it as xlsx", ExportFormat.Excel)]
    [InlineData("Put that into a spreadsheet", ExportFormat.Excel)]
    [InlineData("send me the csv", ExportFormat.Csv)]
    [InlineData("make a pdf of this", ExportFormat.Pdf)]
    [InlineData("I need this in Excel", ExportFormat.Excel)]
    [InlineData("I'd like that as a PDF, thanks", ExportFormat.Pdf)]
    [InlineData("is there a csv of that?", ExportFormat.Csv)]
    [InlineData("can i download all of it?", ExportFormat.Excel)]
    [InlineData("this as a spreadsheet", ExportFormat.Excel)]
    [InlineData("Ok, export all of that to google sheets", ExportFormat.Excel)]
    [InlineData("email me these deals as an attachment", ExportFormat.Excel)]
    [InlineData("download the csv", ExportFormat.Csv)]
    [InlineData("export to pdf", ExportFormat.Pdf)]
    [InlineData("can we get that table as csv", ExportFormat.Csv)]
    public void WishForTheLastAnswer_IsUnderstood(string message, ExportFormat format) =>
        Assert.Equal(new ExportWish(format, null), Reader.Read(message));

    [Theory]
    [InlineData("Export all open deals in EMEA to Excel", "all open deals in EMEA", ExportFormat.Excel)]
    [InlineData("Give me the deals at risk as a spreadsheet", "the deals at risk", ExportFormat.Excel)]
    [InlineData("Which deals close this month, as csv", "Which deals close this month", ExportFormat.Csv)]
    [InlineData("win rate by region as pdf please", "win rate by region", ExportFormat.Pdf)]
    [InlineData("Please, how is LENA  doing? as CSV", "how is LENA  doing", ExportFormat.Csv)]
    [InlineData("What is the state of \"Acme SE\" as csv", "What is the state of \"Acme SE\"", ExportFormat.Csv)]
    [InlineData("\"Acme\" deals against “Beta” as csv", "\"Acme\" deals against “Beta”", ExportFormat.Csv)]
    [InlineData("export \"Which deals are at risk?\" to excel", "Which deals are at risk", ExportFormat.Excel)]
    [InlineData("Deals of O’Neill as xlsx", "Deals of O’Neill", ExportFormat.Excel)]
    [InlineData("show me the forecast as pdf", "the forecast", ExportFormat.Pdf)]
    [InlineData("Export the forecast", "the forecast", ExportFormat.Excel)]
    [InlineData("the brief as a pdf", "the brief", ExportFormat.Pdf)]
    [InlineData("Export all deals to Excel", "all deals", ExportFormat.Excel)]
    [InlineData("export everything to google sheets", "everything", ExportFormat.Excel)]
    [InlineData("Give me the numbers as csv", "the numbers", ExportFormat.Csv)]
    [InlineData("the report in pdf", "the report", ExportFormat.Pdf)]
    [InlineData("Save the deals as csv", "the deals", ExportFormat.Csv)]
    [InlineData("Send me a PDF of the forecast", "the forecast", ExportFormat.Pdf)]
    [InlineData("Can I have the forecast in Excel?", "the forecast", ExportFormat.Excel)]
    public void WishThatHoldsAQuestion_LeavesTheQuestion(string message, string question, ExportFormat format) =>
        Assert.Equal(new ExportWish(format, question), Reader.Read(message));

    [Theory]
    [InlineData("Which deals export to Germany?")]
    [InlineData("file a complaint")]
    [InlineData("How many deals did we file last week?")]
    [InlineData("Which accounts use Excel?")]
    [InlineData("Show me the pipeline")]
    [InlineData("What is the win rate in export?")]
    [InlineData("Download speeds are terrible")]
    [InlineData("Export deals are slow")]
    [InlineData("Downloads of the week")]
    [InlineData("Which deals have a spreadsheet attached?")]
    [InlineData("Who exports most?")]
    [InlineData("Save the Acme deal")]
    [InlineData("How do I win the Excel Industries deal?")]
    [InlineData("Print Solutions pipeline")]
    [InlineData("What changed in the file industry?")]
    [InlineData("Send me the Monday brief")]
    [InlineData("")]
    public void OrdinaryQuestion_IsLeftToTheRouter(string message) => Assert.Null(Reader.Read(message));
}
