using RevBot.Bot.Answering;
using RevBot.Bot.Exports;
using RevBot.Bot.Services;

namespace RevBot.Bot.Channels.Files;

/// <inheritdoc cref="IAnswerFiles"/>
internal sealed class AnswerFiles(RevBotServices house, FileMaker files) : IAnswerFiles
{
    public Task<ExportedFile?> MakeAsync(WantedFile file, CancellationToken cancellation) =>
        files.MakeAsync(
            token => house.FindExportAsync(file.AnswerId, null, file.SellerId, token),
            file.Format,
            cancellation
        );
}
