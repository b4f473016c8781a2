using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Slack;

/// <summary>
/// Brings the file that a card speaks of into the conversation where the card was said. The card stands there already, so
/// whatever goes wrong here is told and logged, and never makes the card fail.
/// </summary>
internal sealed class SlackFiles(SlackComponents parts, IAnswerFiles? files, ILogger logger)
{
    private const string NotTaken =
        "Slack did not take the file. In the browser, RevBot's page has Excel, CSV and PDF under every answer.";
    private const string Uncertain =
        "Slack did not say whether it took the file. If it is not here in a minute, ask for it once more.";
    private const string NotMade = "I can't make that file any more; ask the question again and then for the file.";
    private const string Failed =
        "Something went wrong while I made the file; ask for it again, and tell your administrator if it stays so.";

    /// <summary>Sends it. Side effect: a file in the conversation, or a sentence that says where to get it.</summary>
    public async Task SendAsync(PostPlace place, WantedFile? wanted, string key, CancellationToken cancellation)
    {
        if (wanted is null)
        {
            return;
        }

        try
        {
            if (await ProblemAsync(place, wanted, key, cancellation) is { } problem)
            {
                await parts.Blocks.SendAsync(
                    Card.Saying(problem),
                    message => parts.Poster.PostAsync(place, message, key + "-file", false, cancellation)
                );
            }
        }
#pragma warning disable CA1031 // Whatever it is, the card stands in the conversation already.
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.FileFailed(logger, key, problem);
        }
    }

    private async Task<string?> ProblemAsync(
        PostPlace place,
        WantedFile wanted,
        string key,
        CancellationToken cancellation
    )
    {
        try
        {
            if (files is null || await files.MakeAsync(wanted, cancellation) is not { } file)
            {
                return NotMade;
            }

            await parts.Files.UploadAsync(place, file, cancellation);
            return null;
        }
        catch (SlackApiException refused)
        {
            return Refused(refused);
        }
        catch (TimeoutException)
        {
            return FileMaker.Late;
        }
        catch (SkillInputException problem)
        {
            return problem.Message;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.FileFailed(logger, key, problem);
            return Failed;
        }
    }

    private string Refused(SlackApiException refused)
    {
        if (refused.Error == "missing_scope")
        {
            Log.FilesNotAllowed(logger);
        }
        else
        {
            Log.FileNotTaken(logger, refused.Method, refused.Error);
        }

        return refused is { IsUncertain: true, Method: SlackFileUploader.Sharing } ? Uncertain : NotTaken;
    }
}
