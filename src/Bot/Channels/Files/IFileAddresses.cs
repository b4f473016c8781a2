using RevBot.Bot.Answering;

namespace RevBot.Bot.Channels.Files;

/// <summary>Addresses of files, for channels that can show a link and no file.</summary>
internal interface IFileAddresses
{
    /// <summary>An address that gives the file to its person, once and for a short time; null where there is no page to give it.</summary>
    /// <remarks>Side effect: notes that the link was handed out.</remarks>
    Uri? Create(WantedFile file);
}
