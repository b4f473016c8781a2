using RevBot.Bot.Cards;
using RevBot.Bot.Exports;
using RevBot.Bot.Services;

namespace RevBot.Bot.Channels.Files;

/// <inheritdoc cref="IAnswerFiles"/>
internal sealed class AnswerFiles(RevBotServices house, FileMaker files) : IAnswerFiles
{
    public async Task<ExportedFile?> MakeAsync(CardFile file, CancellationToken cancellation) =>
        ExportFormats.Find(file.Form) is { } format
            ? await files.MakeAsync(
                token => house.FindExportAsync(file.AnswerId, null, file.SellerId, token),
                format,
                cancellation
            )
            : null;
}
