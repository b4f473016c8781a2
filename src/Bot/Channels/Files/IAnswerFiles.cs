using RevBot.Bot.Answering;
using RevBot.Bot.Exports;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Files;

/// <summary>The files of answers, for channels that send them.</summary>
internal interface IAnswerFiles
{
    /// <summary>An answer as a file, as far as its person may see it now; null where it is not kept or not theirs.</summary>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    Task<ExportedFile?> MakeAsync(WantedFile file, CancellationToken cancellation);
}
