using System.CommandLine;
using System.Globalization;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Identity;
using RevBot.Bot.Provenance.Feedback;
using RevBot.Bot.Services;
using RevBot.Data.Calendar;
using RevBot.Data.State.Answers;

namespace RevBot.Bot.Commands.Questions;

/// <summary><c>feedback list</c> and <c>feedback give</c>: what people thought of answers.</summary>
internal sealed class FeedbackCommand
{
    private const int MostListed = 500;

    private readonly CommonOptions common;
    private readonly Option<string> format = Formats.Option("text", "json");
    private readonly Option<bool> rated = new("--rated") { Description = "Only answers that got a thumb." };

    private readonly Option<int> top = new("--top")
    {
        Description = "How many, the newest first.",
        DefaultValueFactory = _ => 20,
    };

    private readonly Option<string?> of = new("--as")
    {
        Description = "Only this person's answers.",
        HelpName = "EMAIL",
    };

    private readonly Argument<string> id = new("id") { Description = "The answer's id." };

    private readonly Argument<string> rating = new("rating") { Description = "up or down." };

    private readonly Option<string> giver = new("--as")
    {
        Description = "Who gives it: whoever got the answer.",
        HelpName = "EMAIL",
        Required = true,
    };

    private readonly Option<string?> reason = new("--reason")
    {
        Description = "Why, in a few words.",
        HelpName = "TEXT",
    };

    private FeedbackCommand(CommonOptions common)
    {
        this.common = common;
        rating.AcceptOnlyFromAmong("up", "down");
    }

    public static Command Create(CommonOptions common)
    {
        var feedback = new FeedbackCommand(common);
        var list = new Command("list", "Lists the latest answers with the thumbs that they got.")
        {
            feedback.of,
            feedback.rated,
            feedback.top,
            feedback.format,
        };
        list.SetAction((parsed, cancellation) => Task.Run(() => feedback.List(parsed, cancellation), cancellation));
        var give = new Command("give", "Gives an answer a thumb, or changes the one given.")
        {
            feedback.id,
            feedback.rating,
            feedback.giver,
            feedback.reason,
        };
        give.SetAction((parsed, cancellation) => Task.Run(() => feedback.Give(parsed, cancellation), cancellation));
        return new Command("feedback", "What people thought of answers.") { list, give };
    }

    private int Give(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var thumb = parsed.GetValue(rating) == "up" ? Thumb.Up : Thumb.Down;
        if (!house.Rate(parsed.GetValue(id)!, parsed.GetValue(giver)!, thumb, parsed.GetValue(reason), cancellation))
        {
            throw CommandFailure.Usage(
                "That person got no answer of that id; feedback list --as EMAIL shows the answers that they got."
            );
        }

        Console.Out.WriteLine($"Noted as a thumb {parsed.GetValue(rating)}.");
        return 0;
    }

    private int List(ParseResult parsed, CancellationToken cancellation)
    {
        var count = parsed.GetValue(top);
        if (count is < 1 or > MostListed)
        {
            throw CommandFailure.Usage($"--top is {count}; give a number from 1 to {MostListed}.");
        }

        var house = CommandServices.Open(common, parsed, cancellation);
        var answers = house.Feedback.Latest(Person(house, parsed, cancellation), parsed.GetValue(rated), count);
        if (parsed.GetValue(format) == "json")
        {
            foreach (var answer in answers)
            {
                Console.Out.WriteLine(AnswerJson.Serialize(answer));
            }
        }
        else
        {
            Write(answers, house, cancellation);
        }

        return 0;
    }

    private int? Person(RevBotServices house, ParseResult parsed, CancellationToken cancellation) =>
        parsed.GetValue(of) is { } email
            ? ScopeResolver.FindByEmail(house.Books.Current(cancellation), email)?.Viewer.Id
                ?? throw new UnknownCallerException(email)
            : null;

    private static void Write(IReadOnlyList<RatedAnswer> answers, RevBotServices house, CancellationToken cancellation)
    {
        if (answers.Count == 0)
        {
            Console.Out.WriteLine("No such answers are kept.");
            return;
        }

        var names = house
            .Books.Current(cancellation)
            .Sellers.ToDictionary(seller => (long)seller.Id, seller => seller.Name);
        foreach (var answer in answers)
        {
            var thumb = answer.Rating switch
            {
                > 0 => "up  ",
                < 0 => "down",
                _ => "-   ",
            };
            var who = answer.SellerId is { } seller ? names.GetValueOrDefault(seller, "-") : "-";
            var at = Dates.IsoInstant(Dates.FromMicros(answer.AskedAt));
            TerminalAnswer.WriteWrapped(
                string.Create(CultureInfo.InvariantCulture, $"{at}  {answer.Id}  {thumb}  {who}: {answer.Functions}"),
                Console.Out
            );
            if (answer.Reason is { } why)
            {
                TerminalAnswer.WriteWrapped(why, Console.Out, "    ");
            }
        }
    }
}
