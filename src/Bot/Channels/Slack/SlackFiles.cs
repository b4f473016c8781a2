using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Slack;

/// <summary>Brings the file that a card speaks of into the conversation where the card was said.</summary>
internal sealed class SlackFiles(SlackComponents parts, IAnswerFiles? files, ILogger logger)
{
    private const string NotTaken =
        "Slack did not take the file. In the browser, RevBot's page has Excel, CSV and PDF under every answer.";
    private const string NotMade = "I can't make that file any more; ask the question again and then for the file.";

    /// <summary>Sends it. Side effect: a file in the conversation, or a sentence that says where to get it.</summary>
    public async Task SendAsync(PostPlace place, CardFile? wanted, string key, CancellationToken cancellation)
    {
        if (wanted is null)
        {
            return;
        }

        if (await ProblemAsync(place, wanted, cancellation) is { } problem)
        {
            await parts.Blocks.SendAsync(
                Card.Saying(problem),
                message => parts.Poster.PostAsync(place, message, key + "-file", false, cancellation)
            );
        }
    }

    private async Task<string?> ProblemAsync(PostPlace place, CardFile wanted, CancellationToken cancellation)
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
            Log.FileNotTaken(logger, refused.Method, refused.Error);
            return NotTaken;
        }
        catch (TimeoutException)
        {
            return FileMaker.Late;
        }
        catch (SkillInputException problem)
        {
            return problem.Message;
        }
    }
}
